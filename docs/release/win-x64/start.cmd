@echo off
rem The desk and the worker, with the data beside the program.
chcp 65001 >nul
cd /d "%~dp0"
campaigns.exe serve --data data %*
if errorlevel 1 pause
