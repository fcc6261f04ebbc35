using CsCheck;
using Ops.Domain.Teams;

namespace Ops.Domain.Tests.Teams;

public class IncentivePayoutTests
{
    private static readonly PayoutCurve Curve = PayoutCurve.Of([new(0.8m, 0.5m), new(1, 1), new(1.2m, 2)]);

    [Theory]
    [InlineData("0.79", "0")]
    [InlineData("0.8", "0.5")]
    [InlineData("0.9", "0.75")]
    [InlineData("1", "1")]
    [InlineData("1.1", "1.5")]
    [InlineData("1.2", "2")]
    [InlineData("9", "2")]
    public void The_curve_pays_between_threshold_and_cap(string attainment, string rate) =>
        Curve.RateAt(Number(attainment)).Should().Be(Number(rate));

    [Fact]
    public void Without_a_cap_the_last_slope_goes_on() =>
        PayoutCurve.Of([new(0.8m, 0.5m), new(1, 1)], isUncapped: true).RateAt(1.4m).Should().Be(2);

    [Fact]
    public void A_pool_is_shared_without_losing_a_cent()
    {
        IncentiveParticipant[] people = [new("a", Eur(100), 1), new("b", Eur(100), 1), new("c", Eur(100), 1)];
        var paid = IncentivePayout.Of(Curve, people, Eur(100));
        paid.Payments.Select(row => row.Payout).Should().Equal(Eur(33.34m), Eur(33.33m), Eur(33.33m));
        (paid.Total, paid.IsPoolApplied).Should().Be((Eur(100), true));
        IncentivePayout.Of(Curve, people, Eur(300), PoolMode.Cap).IsPoolApplied.Should().BeFalse();
        IncentivePayout.Of(Curve, people, Eur(299.99m), PoolMode.Cap).Total.Should().Be(Eur(299.99m));
    }

    [Fact]
    public void Without_a_pool_each_payout_is_rounded_half_to_even()
    {
        // 0.05 · 0.5 = 0.025 and 0.15 · 0.5 = 0.075.
        var paid = IncentivePayout.Of(Curve, [new("a", Eur(0.05m), 0.8m), new("b", Eur(0.15m), 0.8m)]);
        paid.Payments.Select(row => row.Payout.Amount).Should().Equal(0.02m, 0.08m);
        paid.Total.Should().Be(Eur(0.10m));
    }

    [Fact]
    public void The_payouts_sum_to_the_pool_for_all_pools() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 200]).Array[1, 9])
            .Where(given => given.Item2.Any(person => person.Item1 > 0 && person.Item2 >= 80))
            .Sample(
                (pool, people) =>
                {
                    var paid = IncentivePayout.Of(
                        Curve,
                        [.. people.Select((row, i) => new IncentiveParticipant($"p{i}", Eur(row.Item1 / 100m), row.Item2 / 100m))],
                        Eur(pool / 100m)
                    );
                    return paid.Total == Eur(pool / 100m)
                        && paid.Payments.All(row => !row.Payout.IsNegative && row.Payout.IsWholeMinorUnits);
                }
            );

    [Fact]
    public void Faults_are_told_with_their_place()
    {
        IncentiveParticipant[] idle = [new("a", Eur(1), 0.1m)];
        ((Action)(() => PayoutCurve.Of([]))).Refuses(FaultCode.EmptyInput, "points");
        ((Action)(() => PayoutCurve.Of([new(1, -1), new(1, 1)]))).Refuses(FaultCode.DuplicateKey, "points[1]");
        ((Action)(() => PayoutCurve.Of([new(2, -1), new(1, 1)]))).Refuses(FaultCode.InvalidArgument, "points[0].payout");
        ((Action)(() => PayoutCurve.Of([new(2, 1), new(1, 1)]))).Refuses(FaultCode.NotOrdered, "points");
        ((Action)(() => PayoutCurve.Of([new(1, 2), new(2, 1)]))).Refuses(FaultCode.InvalidArgument, "points[1]");
        ((Action)(() => PayoutCurve.Of([new(1, 2)], true))).Refuses(FaultCode.InsufficientData, "points");
        ((Action)(() => IncentivePayout.Of(Curve, idle, Eur(1.005m)))).Refuses(FaultCode.InvalidArgument, "pool");
        ((Action)(() => IncentivePayout.Of(Curve, idle, Eur(-1)))).Refuses(FaultCode.InvalidArgument, "pool");
        ((Action)(() => IncentivePayout.Of(Curve, idle, Eur(1)))).Refuses(FaultCode.ZeroDenominator, "people");
        ((Action)(() => IncentivePayout.Of(Curve, [new("a", Eur(1), 1), new("b", new Money(1, Currency.Usd), 1)]))).Refuses(
            FaultCode.CurrencyMismatch,
            "people[1]"
        );
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Money Eur(decimal amount) => new(amount, Currency.Eur);
}
