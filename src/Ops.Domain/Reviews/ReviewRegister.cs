namespace Ops.Domain.Reviews;

/// <summary>The risk register that a review judges: the risks and what may be borne.</summary>
/// <remarks>Compares by identity. References to units and measures are checked by <see cref="OperatingModel.Check"/>.</remarks>
public sealed class ReviewRegister
{
    /// <summary>Creates the register.</summary>
    /// <param name="tolerance">What may be borne of a risk that has no appetite of its own; at least 0, in the review's currency.</param>
    /// <param name="risks">The risks; at least one.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no risk. <see cref="FaultCode.InvalidArgument"/>: a null, a negative tolerance.
    /// </exception>
    public ReviewRegister(Money tolerance, params ReadOnlySpan<ReviewRisk> risks)
    {
        Guard.NotEmpty(risks, nameof(risks));
        for (int i = 0; i < risks.Length; i++)
            Guard.NotNull(risks[i], Guard.At(nameof(risks), i));
        Tolerance = tolerance.IsNegative
            ? throw Faults.Invalid(nameof(tolerance), $"{tolerance} is negative", "give at least 0")
            : tolerance;
        Risks = [.. risks];
    }

    /// <summary>What may be borne of a risk that has no appetite of its own.</summary>
    public Money Tolerance { get; }

    /// <summary>The risks.</summary>
    public ImmutableArray<ReviewRisk> Risks { get; }

    /// <summary>For how many months a test of a control is evidence; at least 1, default 12.</summary>
    public int EvidenceMonths
    {
        get;
        init => field = Guard.InRange(value, 1, int.MaxValue, nameof(EvidenceMonths));
    } = 12;

    /// <summary>Over how many years treatments are compared; at least 1, default 5.</summary>
    public int Years
    {
        get;
        init => field = Guard.InRange(value, 1, Ops.Domain.Risks.TreatmentComparison.MostYears, nameof(Years));
    } = 5;

    /// <summary>At which yearly rate their costs and savings are discounted; at least 0, default 0.03.</summary>
    public decimal DiscountRate
    {
        get;
        init =>
            field =
                value >= 0 ? value : throw Faults.Invalid(nameof(DiscountRate), $"{Figures.Text(value)} is negative", "give at least 0");
    } = 0.03m;
}
