namespace Ops.Domain.Risks;

/// <summary>A year's losses, and how an insurance layer parts them.</summary>
public sealed record LayeredYear
{
    internal LayeredYear(int year, Money gross, Money ceded, Money retained)
    {
        Year = year;
        Gross = gross;
        Ceded = ceded;
        Retained = retained;
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The losses.</summary>
    public Money Gross { get; }

    /// <summary>What the insurer bears.</summary>
    public Money Ceded { get; }

    /// <summary>What stays, gross less ceded.</summary>
    public Money Retained { get; }
}
