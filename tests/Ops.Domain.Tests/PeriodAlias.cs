// NodaTime has a type of the same name.
global using Period = Ops.Domain.Calendars.Period;
