namespace Ops.Domain.Budgets;

/// <summary>What the method would have said in a past year, from the other years' shares.</summary>
public sealed record SeasonalBacktest
{
    internal SeasonalBacktest(Money forecast, double error)
    {
        Forecast = forecast;
        Error = error;
    }

    /// <summary>The year's first periods over the other years' mean share.</summary>
    public Money Forecast { get; }

    /// <summary>Forecast over the year's total, less 1.</summary>
    public double Error { get; }
}
