namespace Ops.Domain.Improvement;

/// <summary>A benefit that was shown to have come.</summary>
public readonly record struct BenefitProof
{
    /// <summary>Creates the fact.</summary>
    /// <param name="period">The period, from 0 on.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="evidence">What shows it; blank = nothing does.</param>
    public BenefitProof(int period, Money amount, string? evidence)
    {
        Period = period;
        Amount = amount;
        Evidence = evidence;
    }

    /// <summary>The period, from 0 on.</summary>
    public int Period { get; }

    /// <summary>The amount.</summary>
    public Money Amount { get; }

    /// <summary>What shows it.</summary>
    public string? Evidence { get; }
}
