using Ops.Domain.Budgets;
using Ops.Domain.Numerics;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Spending that repeats to the cent has a known future; where it does not, the figures must agree with each other.</summary>
public class SmoothedYearEndTests
{
    /// <summary>Quarters of 10, 20, 30, 60 with a rest that never repeats, over five years.</summary>
    private static Money[] Past =>
        [
            .. Enumerable
                .Range(0, 20)
                .Select(i => Usd(new[] { 10m, 20m, 30m, 60m }[i % 4] + (new[] { 1m, -2m, 0m, 2m, -1m, 3m, -3m }[i % 7] / 4))),
        ];

    [Fact]
    public void A_season_that_repeats_goes_on()
    {
        var year = SmoothedYearEnd.Of(Past, 4, Usd(10.5m, 20m), Usd(120m));

        year.YearToDate.Should().Be(Usd(30.5m));
        year.Remaining.Should().HaveCount(2);
        year.Remaining[0].Should().BeApproximately(30, 1.5); // the rest moves by at most 0.75
        year.Remaining[1].Should().BeApproximately(60, 1.5);
        year.Forecast.Should().BeApproximately(30.5 + year.Remaining.Sum(), 1e-9);
        year.Budget.Should().Be(Usd(120m));
        year.Confidence.Should().Be(0.9);
        double z = Normal.Standard.Quantile(0.95);
        year.Upper.Should().BeApproximately(year.Forecast + (z * year.StandardError), 1e-9);
        year.Lower.Should().BeApproximately(year.Forecast - (z * year.StandardError), 1e-9);
        year.ProbabilityOver.Should().BeApproximately(Normal.Standard.Cdf((year.Forecast - 120) / year.StandardError), 1e-12);
        year.Explain().Parts.Should().HaveCount(4);
    }

    [Fact]
    public void The_higher_the_budget_the_less_likely_it_is_overspent()
    {
        double Over(decimal budget) => SmoothedYearEnd.Of(Past, 4, Usd(10.5m, 20m), Usd(budget)).ProbabilityOver;
        Over(110m).Should().BeGreaterThan(0.99);
        Over(130m).Should().BeLessThan(0.01);
        Over(120m).Should().BeInRange(0.05, 0.95);
    }

    [Fact]
    public void Faulty_years_are_refused()
    {
        void Refused(Money[] past, int periods, Money[] actual, FaultCode code, string place, double confidence = 0.9) =>
            Refusal.Of(() => SmoothedYearEnd.Of(past, periods, actual, Usd(1m), confidence), code, place);
        Refused([], 4, [], FaultCode.EmptyInput, "past");
        Refused(Past, 1, [], FaultCode.InvalidArgument, "periodsPerYear");
        Refused(Past[1..], 4, [], FaultCode.LengthMismatch, "past");
        Refused(Past, 4, Past[..4], FaultCode.LengthMismatch, "actual");
        Refused(Past[..4], 4, [], FaultCode.InsufficientData, "past");
        Refused(Past, 4, [], FaultCode.InvalidArgument, "confidence", 1);
        Refusal.Of(() => SmoothedYearEnd.Of(Past, 4, [], new Money(1, Currency.Eur)), FaultCode.CurrencyMismatch, "past");
        Refusal.Of(() => SmoothedYearEnd.Of(Past, 4, [new Money(1, Currency.Eur)], Usd(1m)), FaultCode.CurrencyMismatch, "actual");
        SmoothedYearEnd.Of(Past, 4, [], Usd(1m)).Remaining.Should().HaveCount(4);
    }
}
