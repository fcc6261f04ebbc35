namespace Ops.Domain.Goals;

/// <summary>Weights of goals by the amount of their targets: 100,000 weighs five times 20,000 (按目标金额加权).</summary>
/// <remarks>Where targets are amounts of one currency, their weighted mean is the progress of the sum. Amounts of two currencies have no such sum.</remarks>
public static class TargetWeights
{
    /// <summary>The weight of each goal: its target's share of all.</summary>
    /// <param name="targets">The targets; positive amounts of one currency.</param>
    /// <returns>The weights; they sum to 1.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no target. <see cref="FaultCode.CurrencyMismatch"/>: two currencies. <see cref="FaultCode.InvalidArgument"/>:
    /// a target that is not above 0.
    /// </exception>
    public static ImmutableArray<double> OfAmounts(ReadOnlySpan<Money> targets)
    {
        Guard.NotEmpty(targets, nameof(targets));
        double total = 0;
        for (int i = 0; i < targets.Length; i++)
        {
            if (targets[i].Currency != targets[0].Currency)
                throw Faults.Of(
                    FaultCode.CurrencyMismatch,
                    Guard.At(nameof(targets), i),
                    $"{targets[i].Currency} beside {targets[0].Currency}",
                    "convert the targets into one currency first"
                );
            if (targets[i].Amount <= 0)
                throw Faults.Invalid(Guard.At(nameof(targets), i), $"{targets[i].Amount} is not above 0", "give a positive target");
            total += (double)targets[i].Amount;
        }
        var weights = ImmutableArray.CreateBuilder<double>(targets.Length);
        foreach (var target in targets)
            weights.Add((double)target.Amount / total);
        return weights.MoveToImmutable();
    }
}
