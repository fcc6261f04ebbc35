namespace Ops.Domain.Budgets;

/// <summary>A plan that always looks as far ahead: every vintage is kept, and each lead time says how good it was.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class RollingPlan : IExplainable
{
    private RollingPlan(PlanVintage current, ImmutableArray<LeadAccuracy> accuracy)
    {
        Current = current;
        Accuracy = accuracy;
    }

    /// <summary>The latest vintage.</summary>
    public PlanVintage Current { get; }

    /// <summary>One entry per lead time of the horizon, the shortest first.</summary>
    public ImmutableArray<LeadAccuracy> Accuracy { get; }

    /// <summary>Compares vintages with what came.</summary>
    /// <param name="vintages">At least one vintage, each made later than the one before, all with the same horizon.</param>
    /// <param name="actual">What came, period by period from the first; perhaps nothing yet.</param>
    /// <returns>The plan with its accuracy.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no vintage. <see cref="FaultCode.LengthMismatch"/>: another horizon.
    /// <see cref="FaultCode.NotOrdered"/>: a vintage not made after the one before. <see cref="FaultCode.CurrencyMismatch"/>.
    /// </exception>
    public static RollingPlan Of(ReadOnlySpan<PlanVintage> vintages, ReadOnlySpan<Money> actual)
    {
        Rows.NotEmpty(vintages, nameof(vintages));
        int horizon = vintages[0].Amounts.Length;
        var currency = vintages[0].Amounts[0].Currency;
        for (int i = 0; i < vintages.Length; i++)
            Guard.SameLength(vintages[i].Amounts.Length, Guard.At(nameof(vintages), i), horizon, "the first vintage");
        for (int i = 1; i < vintages.Length; i++)
        {
            if (vintages[i].MadeAfter <= vintages[i - 1].MadeAfter)
                throw Faults.NotOrdered(
                    Guard.At(nameof(vintages), i),
                    "the vintage was not made after the one before",
                    "order the vintages"
                );
        }
        for (int i = 0; i < vintages.Length; i++)
            Rows.In(currency, Guard.At(nameof(vintages), i), vintages[i].Amounts.AsSpan());
        Rows.In(currency, nameof(actual), actual);
        var accuracy = ImmutableArray.CreateBuilder<LeadAccuracy>(horizon);
        for (int lead = 1; lead <= horizon; lead++)
            accuracy.Add(At(lead, vintages, actual, currency));
        return new RollingPlan(vintages[^1], accuracy.MoveToImmutable());
    }

    private static LeadAccuracy At(int lead, ReadOnlySpan<PlanVintage> vintages, ReadOnlySpan<Money> actual, Currency currency)
    {
        var (count, errors, sizes, came) = (0, Fraction.Zero, Fraction.Zero, Fraction.Zero);
        foreach (var vintage in vintages)
        {
            if (vintage.MadeAfter + (long)lead > actual.Length)
                continue;
            Fraction real = actual[vintage.MadeAfter + lead - 1].Amount;
            var error = vintage.Amounts[lead - 1].Amount - real;
            count++;
            errors += error;
            sizes += Fraction.Abs(error);
            came += Fraction.Abs(real);
        }
        return new LeadAccuracy
        {
            Lead = lead,
            Count = count,
            Bias = count == 0 ? null : (errors / (decimal)count).In(currency),
            WeightedError = Fraction.Ratio(sizes, came).ToNumber(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Planned over the horizon",
            "滚动期内计划总额",
            ExactAmount.Sum(Current.Amounts.AsSpan()).In(Current.Amounts[0].Currency),
            null,
            [
                .. Accuracy.Select(lead =>
                    Explanation.Of(
                        Phrase.Of($"Weighted error {lead.Lead} periods ahead", $"提前 {lead.Lead} 期的加权误差"),
                        lead.WeightedError,
                        default,
                        default,
                        Told.Of("Bias", "偏差", lead.Bias)
                    )
                ),
            ]
        );
}
