using NodaTime;
using Ops.Domain.Series;
using Ops.Domain.Teams;

namespace Ops.Domain.Tests.Teams;

public class PulseTrendTests
{
    private static readonly LocalDate Day = new(2026, 1, 5);
    private static readonly PulseOptions FloorOfTwo = new() { Floor = 2 };

    [Fact]
    public void A_change_has_a_Welch_interval()
    {
        // 1, 3 then 4, 4: mean 2 to 4; squared error 2/2 + 0 = 1 on one degree: t(0.975, 1) = tan(0.475 π), p = 1 − (2/π)·atan(2).
        var trend = PulseTrend.Of([Round(0, 4, ("a", 1), ("a", 3)), Round(30, 2, ("a", 4), ("a", 4))]);
        var all = trend.Overall;
        (all.Group, all.Since, all.Engagement, all.Change, all.Movement).Should().Be((null, Day, 4, 2, PulseMovement.NotProven));
        all.Lower.Should().BeApproximately(2 - Math.Tan(0.475 * Math.PI), 1e-9);
        all.Upper.Should().BeApproximately(2 + Math.Tan(0.475 * Math.PI), 1e-9);
        all.PValue.Should().BeApproximately(1 - (2 / Math.PI * Math.Atan(2)), 1e-12);
        // Two of four asked answered, then two of two.
        all.ResponseRateChange.Should().Be(0.5);
        // Everyone answers 8: nobody promotes, nobody detracts.
        all.NetPromoterChange.Should().Be(0);
        trend.Trend.Should().BeNull();
        trend
            .Explain()
            .ToText()
            .Should()
            .Contain("Change of engagement: 2 = no proven change since 2026-01-05")
            .And.Contain("Change of the response rate: 0.5");
    }

    [Fact]
    public void What_is_beyond_chance_has_risen_or_fallen()
    {
        // Five of 1 and five of 2 against five of 4 and five of 5: means 1.5 and 4.5, variances 2.5/9; degrees 18, t(0.975, 18) = 2.10092204024096.
        (string, double)[] low = [.. Enumerable.Range(0, 10).Select(i => ("a", 1.0 + (i % 2)))];
        (string, double)[] high = [.. Enumerable.Range(0, 10).Select(i => ("a", 4.0 + (i % 2)))];
        var rise = PulseTrend.Of([Round(0, 10, low), Round(30, 10, high)]);
        (rise.Overall.Change, rise.Overall.Movement, rise.Groups[0].Movement).Should().Be((3, PulseMovement.Risen, PulseMovement.Risen));
        double half = 2.10092204024096 * Math.Sqrt(5 / 9.0 / 10);
        rise.Overall.Lower.Should().BeApproximately(3 - half, 1e-9);
        rise.Overall.Upper.Should().BeApproximately(3 + half, 1e-9);
        var fall = PulseTrend.Of([Round(0, 10, high), Round(30, 10, low)]);
        (fall.Overall.Change, fall.Overall.Movement).Should().Be((-3, PulseMovement.Fallen));
        rise.Explain().ToText().Should().Contain("3 = risen since");
        fall.Explain().ToText(Language.Chinese).Should().Contain("自 2026-01-05 起下降");
    }

    [Fact]
    public void Groups_are_corrected_for_their_number_and_hidden_rounds_passed_over()
    {
        // a: 1, 3 to 4, 4 as above; b: 2, 4 to 2, 4, p = 1. Holm: twice the smaller one.
        var first = Round(0, 4, ("a", 1), ("a", 3), ("b", 2), ("b", 4));
        // In the middle a has one answer: hidden, and b with it.
        var middle = Round(10, 4, ("a", 5), ("b", 5), ("b", 5));
        var last = Round(30, 4, ("b", 2), ("b", 4), ("a", 4), ("a", 4));
        var trend = PulseTrend.Of([first, middle, last]);
        trend.Groups.Select(row => (row.Group, row.Since, row.Change)).Should().Equal(("a", Day, 2), ("b", Day, 0));
        trend.Groups[0].PValue.Should().BeApproximately(2 * (1 - (2 / Math.PI * Math.Atan(2))), 1e-12);
        trend.Groups[1].PValue.Should().Be(1);
        trend.Overall.Since.Should().Be(Day.PlusDays(10));
    }

    [Fact]
    public void Who_was_never_shown_before_has_nothing_to_compare()
    {
        var trend = PulseTrend.Of([Round(0, 4, ("a", 1), ("a", 3)), Round(30, 4, ("c", 4), ("c", 5), ("a", 1), ("a", 3))]);
        var added = trend.Groups[1];
        (added.Group, added.Since, added.Engagement, added.Change, added.PValue, added.Movement)
            .Should()
            .Be(("c", null, 4.5, null, null, PulseMovement.NotProven));
        trend.Explain().ToText().Should().Contain("c: undefined = nothing to compare");
        // Hidden now.
        var gone = PulseTrend.Of([Round(0, 4, ("a", 1), ("a", 3)), Round(30, 4, ("a", 4))]);
        (gone.Overall.Since, gone.Overall.Engagement, gone.Overall.Change).Should().Be((null, null, null));
        // Nothing varies: a change without test.
        var flat = PulseTrend.Of([Round(0, 4, ("a", 2), ("a", 2)), Round(30, 4, ("a", 4), ("a", 4))]).Overall;
        (flat.Change, flat.PValue, flat.Lower, flat.Movement).Should().Be((2, null, null, PulseMovement.NotProven));
    }

    [Fact]
    public void Four_rounds_make_a_trend()
    {
        PulseRound[] rounds = [.. Enumerable.Range(0, 4).Select(i => Round(30 * i, 4, ("a", 1 + i), ("a", 2 + i)))];
        // Six pairs, all rising: S = 6.
        PulseTrend.Of(rounds).Trend!.Score.Should().Be(6);
        PulseTrend.Of(rounds[..3]).Trend.Should().BeNull();
        // S = 6 of variance 4·3·13/18: z = 5/√(26/3) = 1.698: not shown at 95 %, shown at 90 %.
        PulseTrend.Of(rounds).Trend!.Direction.Should().Be(TrendDirection.None);
        PulseTrend.Of(rounds, 0.9).Trend!.Direction.Should().Be(TrendDirection.Increasing);
    }

    [Fact]
    public void Rounds_are_checked()
    {
        var round = Round(0, 4, ("a", 1), ("a", 3));
        Trend().Refuses(FaultCode.EmptyInput, "rounds");
        Trend(round).Refuses(FaultCode.InsufficientData, "rounds");
        Trend(round, round).Refuses(FaultCode.NotOrdered, "rounds[1]");
        Trend(Round(1, 4, ("a", 1), ("a", 3)), round).Refuses(FaultCode.NotOrdered, "rounds[1]");
        ((Action)(() => _ = new PulseRound(Day, null!))).Refuses(FaultCode.InvalidArgument, "survey");
        Trend(round, null!).Refuses(FaultCode.InvalidArgument, "rounds[1]");
        ((Action)(() => PulseTrend.Of([round, round], 1))).Refuses(FaultCode.InvalidArgument, "confidence");
    }

    private static Action Trend(params PulseRound[] rounds) => () => PulseTrend.Of(rounds);

    private static PulseRound Round(int day, int asked, params (string Group, double Engagement)[] answers) =>
        new(
            Day.PlusDays(day),
            PulseSurvey.Of(
                [.. answers.Select(answer => new PulseResponse(answer.Group, 8, answer.Engagement))],
                [.. answers.Select(answer => answer.Group).Distinct().Select(group => new InvitedGroup(group, asked))],
                FloorOfTwo
            )
        );
}
