namespace Ops.Domain.Risks;

/// <summary>What a treatment is worth.</summary>
public sealed record ComparedTreatment
{
    internal ComparedTreatment() { }

    /// <summary>The option.</summary>
    public TreatmentOption Option { get; internal init; } = null!;

    /// <summary>Loss of a year without it less with it; negative when it makes things worse.</summary>
    public Money AnnualReduction { get; internal init; }

    /// <summary>(Reduction − cost) / cost of a year, the capital spread evenly (ROSI); null without cost.</summary>
    public double? ReturnOnInvestment { get; internal init; }

    /// <summary>What it is worth today, in units of the currency.</summary>
    public double NetPresentValue { get; internal init; }

    /// <summary>Present value of the reduction over that of the cost; null without cost.</summary>
    public double? BenefitCostRatio { get; internal init; }
}
