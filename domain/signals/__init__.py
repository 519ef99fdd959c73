"""What gives reason to look (疑点线索): rules over figures, and what somebody found who looked."""
