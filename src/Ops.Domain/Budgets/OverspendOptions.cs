namespace Ops.Domain.Budgets;

/// <summary>Settings of <see cref="OverspendForecast"/>.</summary>
public sealed record OverspendOptions
{
    /// <summary>The distribution of the deviations; Student's t unless said otherwise.</summary>
    public ResidualLaw Law { get; init; } = ResidualLaw.StudentT;

    /// <summary>True if the mean deviation so far is expected to go on; false if plan and actual should agree on average.</summary>
    public bool Drift { get; init; } = true;

    /// <summary>How sure the interval is to be, between 0 and 1; 0.9 unless said otherwise.</summary>
    public double Confidence { get; init; } = 0.9;
}
