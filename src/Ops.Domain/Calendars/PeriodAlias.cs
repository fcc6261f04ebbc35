// NodaTime has a type of the same name (a span of years, months and days); in this library Period means a stretch of the calendar.
global using Period = Ops.Domain.Calendars.Period;
