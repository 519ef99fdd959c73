"""Public-welfare posts (公益性岗位): from an employer's application to the county bureau's confirmation."""
