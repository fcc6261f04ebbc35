using System.Runtime.InteropServices;

namespace Ops.Domain;

public readonly partial record struct Money
{
    /// <summary>Shares the amount out by weights, in whole minor units and without losing one.</summary>
    /// <param name="weights">At least one weight; none negative, not all zero, of any scale.</param>
    /// <returns>
    /// One part per weight, adding up to the amount exactly. Each part is its exact share cut to the minor unit, or one unit
    /// more: the units left over go to the largest remainders (Hamilton's method, 1792), among equals to the earlier. A negative
    /// amount is shared out like its magnitude.
    /// </returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no weight. <see cref="FaultCode.InvalidArgument"/>: a negative weight, an amount finer
    /// than the minor unit, a currency without one. <see cref="FaultCode.ZeroDenominator"/>: the weights sum to 0.
    /// <see cref="FaultCode.Overflow"/>: a part has more digits than decimal can hold.
    /// </exception>
    public ImmutableArray<Money> Allocate(params ReadOnlySpan<decimal> weights)
    {
        var parts = new Money[weights.Length];
        Allocate(weights, parts);
        return ImmutableCollectionsMarshal.AsImmutableArray(parts);
    }

    /// <inheritdoc cref="Allocate(ReadOnlySpan{decimal})"/>
    public ImmutableArray<Money> Allocate(params ReadOnlySpan<int> weights)
    {
        var parts = new Money[weights.Length];
        Allocate(weights, parts);
        return ImmutableCollectionsMarshal.AsImmutableArray(parts);
    }

    /// <summary>Shares the amount out by weights into a list of the caller's, as <see cref="Allocate(ReadOnlySpan{decimal})"/> does.</summary>
    /// <param name="weights">At least one weight; none negative, not all zero, of any scale.</param>
    /// <param name="parts">Receives one part per weight; left as it was if there is a fault.</param>
    /// <exception cref="OpsException">
    /// As in <see cref="Allocate(ReadOnlySpan{decimal})"/>, and <see cref="FaultCode.LengthMismatch"/>: not as many parts as weights.
    /// </exception>
    public void Allocate(ReadOnlySpan<decimal> weights, Span<Money> parts)
    {
        Guard.NotEmpty(weights, nameof(weights));
        Guard.SameLength(parts.Length, nameof(parts), weights.Length, nameof(weights));
        LargestRemainder.Share(InMinorUnits("allocate"), weights, parts);
    }

    /// <inheritdoc cref="Allocate(ReadOnlySpan{decimal}, Span{Money})"/>
    public void Allocate(ReadOnlySpan<int> weights, Span<Money> parts)
    {
        Guard.NotEmpty(weights, nameof(weights));
        Guard.SameLength(parts.Length, nameof(parts), weights.Length, nameof(weights));
        LargestRemainder.Share(InMinorUnits("allocate"), weights, parts);
    }

    /// <summary>The same amount written with no more decimals than the minor unit has, or a fault if that would round it.</summary>
    internal Money InMinorUnits(string operation, string place = "amount")
    {
        int places = Currency.MinorUnitsFor(operation);
        if (Amount.Scale <= places)
            return this;
        decimal rounded = decimal.Round(Amount, places);
        return rounded == Amount
            ? new Money(rounded, Currency)
            : throw Faults.Invalid(
                place,
                $"{this} is finer than the minor unit of {Currency}",
                "round it first, with a mode that you choose"
            );
    }
}
