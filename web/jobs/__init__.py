"""Employers, vacancies and referrals: from the employer's register to the 90-day follow-up."""
