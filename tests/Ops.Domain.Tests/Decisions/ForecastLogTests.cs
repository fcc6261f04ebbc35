using CsCheck;
using Ops.Domain.Decisions;

namespace Ops.Domain.Tests.Decisions;

public class ForecastLogTests
{
    private static readonly Gen<LoggedForecast[]> Logs = Gen.Select(Gen.Int[0, 20], Gen.Bool)
        .Array[1, 30]
        .Select(items => items.Select((item, i) => new LoggedForecast($"f{i}", item.Item1 / 20.0, item.Item2)).ToArray());

    [Fact]
    public void Scores_are_those_of_brier_and_murphy()
    {
        // Told 0.8 twice, happened once; told 0.2 twice, happened never; one is open.
        var log = ForecastLog.Of([new("a", 0.8, true), new("b", 0.8, false), new("c", 0.2, false), new("d", 0.2, false), new("e", 0.5)]);
        (log.Resolved, log.Open, log.BaseRate, log.MeanForecast, log.Bias).Should().Be((4, 1, 0.25, 0.5, 0.25));
        log.BrierScore.Should().BeApproximately((0.04 + 0.64 + 0.04 + 0.04) / 4, 1e-15);
        log.Reliability.Should().BeApproximately((2 * 0.09 + 2 * 0.04) / 4, 1e-15); // (0.8 − 0.5)², (0.2 − 0)²
        log.Resolution.Should().BeApproximately(0.0625, 1e-15); // (0.5 − 0.25)² and (0 − 0.25)²
        log.Uncertainty.Should().Be(0.1875);
        log.Skill.Should().BeApproximately(1 - (0.19 / 0.1875), 1e-12);
        log.LogScore.Should().BeApproximately(-(Math.Log(0.8) * 3 + Math.Log(0.2)) / 4, 1e-12);
        log.Calibration.Select(bin => (bin.Count, bin.Observed)).Should().Equal((2, 0), (2, 0.5));
        (log.Calibration[1].From, log.Calibration[1].To).Should().Be((0.8, 0.9));
        log.Calibration[0].Lower.Should().Be(0);
        // Wilson of 1 in 2 at 95 %: half-width z √(1/8 + z²/16)/(1 + z²/2), z = 1.959964.
        log.Calibration[1].Upper.Should().BeApproximately(0.9054687942657693, 1e-12);
    }

    [Theory]
    [InlineData(0.3, 10, 0.3)]
    [InlineData(0.29999, 10, 0.2)]
    [InlineData(1, 10, 0.9)]
    [InlineData(0, 10, 0)]
    [InlineData(0.7, 10, 0.7)]
    [InlineData(0.58, 100, 0.58)] // 0.58 · 100 is 57.99999999999999 in doubles
    [InlineData(0.99, 1, 0)]
    public void A_probability_at_an_edge_belongs_to_the_bin_that_starts_there(double probability, int bins, double from) =>
        ForecastLog.Of([new("a", probability, true)], bins).Calibration[0].From.Should().BeApproximately(from, 1e-12);

    [Fact]
    public void Certainty_that_fails_has_no_log_score()
    {
        ForecastLog.Of([new("a", 1, false), new("b", 0.5, true)]).LogScore.Should().BeNull();
        ForecastLog.Of([new("a", 0, true)]).LogScore.Should().BeNull();
        var perfect = ForecastLog.Of([new("a", 1, true), new("b", 0, false)]);
        (perfect.BrierScore, perfect.LogScore, perfect.Skill).Should().Be((0, 0, 1));
        ForecastLog.Of([new("a", 0.9, true), new("b", 0.7, true)]).Skill.Should().BeNull();
        ForecastLog.Of([new("a", 0.9, false)]).Skill.Should().BeNull();
    }

    [Fact]
    public void The_score_falls_apart_exactly() =>
        Logs.Sample(forecasts =>
        {
            var log = ForecastLog.Of(forecasts);
            return Math.Abs(log.BrierScore - (log.Reliability - log.Resolution + log.Uncertainty)) < 1e-12
                && log.Calibration.Sum(bin => bin.Count) == log.Resolved
                && log.Calibration.All(bin => bin.Lower <= bin.Observed && bin.Observed <= bin.Upper);
        });

    [Fact]
    public void Open_forecasts_change_no_score() =>
        Logs.Sample(forecasts =>
        {
            var log = ForecastLog.Of(forecasts);
            var more = ForecastLog.Of([.. forecasts, new LoggedForecast("open", 0.5)]);
            return more.BrierScore.Equals(log.BrierScore) && more.Open == log.Open + 1 && more.Resolved == log.Resolved;
        });

    [Fact]
    public void Bad_input_is_refused_in_order()
    {
        ((Action)(() => ForecastLog.Of([]))).Refuses(FaultCode.EmptyInput, "forecasts");
        ((Action)(() => ForecastLog.Of([new("a", 2, true), new("a", 0.5, true)]))).Refuses(FaultCode.DuplicateKey, "forecasts");
        ((Action)(() => ForecastLog.Of([new("a", 0.5), new("b", 1.01)]))).Refuses(FaultCode.InvalidArgument, "b");
        ((Action)(() => ForecastLog.Of([new("a", -0.01, true)]))).Refuses(FaultCode.InvalidArgument, "a");
        ((Action)(() => ForecastLog.Of([new("a", 0.5, true)], 0))).Refuses(FaultCode.InvalidArgument, "bins");
        ((Action)(() => ForecastLog.Of([new("a", 0.5)]))).Refuses(FaultCode.InsufficientData, "resolved forecasts");
    }
}
