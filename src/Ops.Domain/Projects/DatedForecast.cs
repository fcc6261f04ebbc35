using NodaTime;

namespace Ops.Domain.Projects;

/// <summary>What a report said about the date of a milestone.</summary>
public readonly record struct DatedForecast
{
    /// <summary>Creates a forecast.</summary>
    /// <param name="reported">The day of the report.</param>
    /// <param name="date">The forecast date.</param>
    public DatedForecast(LocalDate reported, LocalDate date)
    {
        Reported = reported;
        Date = date;
    }

    /// <summary>The day of the report.</summary>
    public LocalDate Reported { get; }

    /// <summary>The forecast date.</summary>
    public LocalDate Date { get; }
}
