"""What has been entered into the files of recruiting, and whose résumé is written?"""
