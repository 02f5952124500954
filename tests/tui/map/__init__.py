"""Tests of the map's drawing."""
