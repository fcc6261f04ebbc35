namespace Ops.Domain.Customers;

/// <summary>What a cohort of contracts will still be there, and for how long, discounted.</summary>
/// <remarks>Holds lists and makes no claim of value equality.</remarks>
public sealed class ContractProjection : IExplainable
{
    internal const int MostPeriods = 1_000_000;

    internal ContractProjection() { }

    /// <summary>The model.</summary>
    public ShiftedBetaGeometric Model { get; internal init; } = null!;

    /// <summary>The discount rate per renewal period.</summary>
    public double DiscountRate { get; internal init; }

    /// <summary>How many renewals the customers of <see cref="DiscountedResidualLifetime"/> have made.</summary>
    public int Renewals { get; internal init; }

    /// <summary>S(0), S(1), …: the share of new customers left after 0, 1, … renewals.</summary>
    public ImmutableArray<double> Survival { get; internal init; }

    /// <summary>r(1), r(2), …: the share of those left who renew once more.</summary>
    public ImmutableArray<double> Retention { get; internal init; }

    /// <summary>Σ S(t) / (1 + d)^t over t = 0, 1, … without end: a new customer's lifetime in periods paid, discounted.</summary>
    public double DiscountedLifetime { get; internal init; }

    /// <summary>Σ S(t)/S(k) / (1 + d)^(t−k−1) over t = k + 1, …: what is still to come just before renewal k + 1 falls due.</summary>
    public double DiscountedResidualLifetime { get; internal init; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Discounted lifetime in periods", "折现生命周期（期数）"),
            DiscountedLifetime,
            Phrase.Of($"₂F₁(1, {Model.Beta}; {Model.Alpha} + {Model.Beta}; 1/(1 + {DiscountRate}))"),
            new Phrase("Fader and Hardie 2010", "Fader 与 Hardie 2010"),
            Explanation.Of(
                Phrase.Of($"Discounted residual lifetime after {Renewals} renewals", $"{Renewals} 次续约后的折现剩余生命周期"),
                DiscountedResidualLifetime
            ),
            Model.Explain()
        );
}
