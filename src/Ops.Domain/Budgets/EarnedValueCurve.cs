namespace Ops.Domain.Budgets;

/// <summary>The S-curves of a project: planned value over all periods, earned value and actual cost over those that are past.</summary>
public sealed class EarnedValueCurve : IExplainable
{
    private EarnedValueCurve(Money budgetAtCompletion, ImmutableArray<EarnedValuePoint> points)
    {
        BudgetAtCompletion = budgetAtCompletion;
        Points = points;
    }

    /// <summary>The sum of the plan (BAC).</summary>
    public Money BudgetAtCompletion { get; }

    /// <summary>One point per planned period.</summary>
    public ImmutableArray<EarnedValuePoint> Points { get; }

    /// <summary>The last period that is past; null before the first.</summary>
    public EarnedValuePoint? Latest => Points.LastOrDefault(point => point.Status is not null);

    /// <summary>Adds the amounts of the periods up.</summary>
    /// <param name="planned">The planned value of each period alone, at least one, none negative.</param>
    /// <param name="earned">What was earned in each past period; negative where work was found undone.</param>
    /// <param name="actual">What each past period did cost.</param>
    /// <returns>The curves.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no planned period. <see cref="FaultCode.LengthMismatch"/>: more past periods than planned, or
    /// not as many costs as earned values. <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: a planned
    /// value that is negative, or a sum earned that is negative or above the plan.
    /// </exception>
    public static EarnedValueCurve Of(ReadOnlySpan<Money> planned, ReadOnlySpan<Money> earned, ReadOnlySpan<Money> actual)
    {
        Guard.NotEmpty(planned, nameof(planned));
        if (earned.Length > planned.Length)
            throw Faults.Length(nameof(earned), earned.Length, planned.Length, nameof(planned));
        Guard.SameLength(actual.Length, nameof(actual), earned.Length, nameof(earned));
        var currency = planned[0].Currency;
        RefuseOther(currency, planned, nameof(planned));
        RefuseOther(currency, earned, nameof(earned));
        RefuseOther(currency, actual, nameof(actual));
        for (int i = 0; i < planned.Length; i++)
            Rows.NotNegative(planned[i].Amount, Guard.At(nameof(planned), i));
        var whole = ExactAmount.Sum(planned);
        var points = ImmutableArray.CreateBuilder<EarnedValuePoint>(planned.Length);
        var (plan, done, cost) = (Fraction.Zero, Fraction.Zero, Fraction.Zero);
        for (int i = 0; i < planned.Length; i++)
        {
            plan += planned[i].Amount;
            EarnedValueStatus? status = null;
            if (i < earned.Length)
            {
                done += earned[i].Amount;
                cost += actual[i].Amount;
                if (done.Sign < 0 || done > whole)
                    throw Faults.Invalid(
                        Guard.At(nameof(earned), i),
                        $"{Told.Plain(done.In(currency))} earned of {Told.Plain(whole.In(currency))}",
                        "earn from the baseline, at least 0 and at most its budget"
                    );
                status = EarnedValueStatus.Of(whole, plan, done, cost, currency);
            }
            points.Add(new EarnedValuePoint(i + 1, plan.In(currency), status));
        }
        return new EarnedValueCurve(whole.In(currency), points.MoveToImmutable());
    }

    private static void RefuseOther(Currency currency, ReadOnlySpan<Money> amounts, string place)
    {
        for (int i = 0; i < amounts.Length; i++)
            Rows.In(currency, Guard.At(place, i), amounts[i]);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Budget at completion",
            "完工预算",
            BudgetAtCompletion,
            null,
            [
                .. Points.Select(point =>
                    Explanation.Of(
                        Phrase.Of($"{point.Period}"),
                        Told.Text(point.PlannedValue),
                        default,
                        default,
                        point.Status is { } status ? [status.Explain()] : ReadOnlySpan<Explanation>.Empty
                    )
                ),
            ]
        );
}
