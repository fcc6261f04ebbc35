using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>
/// Retention of contracts that are renewed or not: every customer has an own constant chance of leaving at a renewal, and those chances
/// are spread over the customers like a beta distribution. So retention rises with the age of a cohort though nobody becomes more loyal.
/// </summary>
/// <remarks>Fader and Hardie 2007, How to project customer retention. Two are equal when their parameters are.</remarks>
public sealed record ShiftedBetaGeometric : IExplainable
{
    /// <summary>Creates the model.</summary>
    /// <param name="alpha">α of the beta law of the chance of leaving; above 0.</param>
    /// <param name="beta">β of the beta law; above 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or not above 0.</exception>
    public ShiftedBetaGeometric(double alpha, double beta)
    {
        Alpha = Guard.Positive(alpha, nameof(alpha));
        Beta = Guard.Positive(beta, nameof(beta));
    }

    /// <summary>α of the beta law of the chance of leaving.</summary>
    public double Alpha { get; }

    /// <summary>β of the beta law.</summary>
    public double Beta { get; }

    /// <summary>The share of customers left and the value of a renewal, period by period.</summary>
    /// <param name="periods">How many renewals ahead, from 1 to a million.</param>
    /// <param name="discountRate">The discount rate per renewal period, above 0.</param>
    /// <param name="renewals">How many renewals the customers valued have already made, at least 0.</param>
    /// <returns>The projection.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument is NaN, infinite or outside its range; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public ContractProjection Project(int periods, double discountRate, int renewals = 0)
    {
        Guard.InRange(periods, 1, ContractProjection.MostPeriods, nameof(periods));
        Guard.Positive(discountRate, nameof(discountRate));
        Guard.InRange(renewals, 0, int.MaxValue, nameof(renewals));
        var found = new ContractProjection
        {
            Model = this,
            DiscountRate = discountRate,
            Renewals = renewals,
            Survival = Survival(periods),
            Retention = Retention(periods),
            DiscountedLifetime = BetaExpectation.Of(Alpha, Beta, new DiscountedStay(discountRate)),
            DiscountedResidualLifetime = BetaExpectation.Of(Alpha, Beta + renewals, new DiscountedRest(discountRate)),
        };
        Representable.All(nameof(discountRate), "give a higher rate", found.DiscountedLifetime, found.DiscountedResidualLifetime);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Mean chance of leaving at the first renewal", "首次续约时的平均流失概率"),
            Alpha / (Alpha + Beta),
            Phrase.Of($"{Alpha} / ({Alpha} + {Beta})"),
            new Phrase("shifted beta-geometric, Fader and Hardie 2007", "移位 beta-几何分布，Fader 与 Hardie 2007")
        );

    /// <summary>S(0), S(1), …: the share left after 0, 1, … renewals.</summary>
    internal ImmutableArray<double> Survival(int periods)
    {
        var survival = ImmutableArray.CreateBuilder<double>(periods + 1);
        double share = 1;
        survival.Add(share);
        for (int t = 1; t <= periods; t++)
        {
            share *= RetentionAt(t);
            survival.Add(share);
        }
        return survival.MoveToImmutable();
    }

    /// <summary>r(1), r(2), …: the share of those left who renew once more.</summary>
    internal ImmutableArray<double> Retention(int periods) => [.. Enumerable.Range(1, periods).Select(RetentionAt)];

    private double RetentionAt(int t) => (Beta + t - 1) / (Alpha + Beta + t - 1);

    /// <summary>Σ of (1 − p)^t / (1 + d)^t over t = 0, 1, …: (1 + d) / (p + d).</summary>
    private readonly struct DiscountedStay(double rate) : IShareFunction
    {
        public double At(double p, double rest) => (1 + rate) / (p + rate);
    }

    /// <summary>Σ of (1 − p)^t / (1 + d)^(t − 1) over t = 1, 2, …</summary>
    private readonly struct DiscountedRest(double rate) : IShareFunction
    {
        public double At(double p, double rest) => rest * ((1 + rate) / (p + rate));
    }
}
