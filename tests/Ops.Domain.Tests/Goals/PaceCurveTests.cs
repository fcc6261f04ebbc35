using NodaTime;
using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class PaceCurveTests
{
    private static readonly LocalDate First = new(2026, 4, 1);
    private static readonly LocalDate Last = new(2026, 4, 30);

    [Theory]
    [InlineData(DayCounting.Exclusive, 1, 0)]
    [InlineData(DayCounting.Exclusive, 30, 1)]
    [InlineData(DayCounting.Inclusive, 1, 1.0 / 30)]
    [InlineData(DayCounting.Inclusive, 15, 0.5)] // Engagedly's own example
    [InlineData(DayCounting.Exclusive, 15, 14.0 / 29)]
    public void The_two_conventions_of_counting_days_differ(DayCounting counting, int day, double expected) =>
        PaceCurve.Linear(counting).On(First, Last, new LocalDate(2026, 4, day)).Expected.Should().BeApproximately(expected, 1e-15);

    [Fact]
    public void Before_the_start_nothing_is_expected_and_after_the_end_everything()
    {
        foreach (
            var curve in new[]
            {
                PaceCurve.Linear(DayCounting.Inclusive),
                PaceCurve.SCurve(2, 3),
                PaceCurve.WorkingDays(),
                PaceCurve.Seasonal([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
            }
        )
        {
            curve.On(First, Last, First.PlusDays(-1)).Expected.Should().Be(0);
            curve.On(First, Last, Last.PlusDays(1)).Expected.Should().Be(1);
        }
    }

    [Fact]
    public void An_S_curve_is_slow_fast_slow()
    {
        // Beta(2, 2): u²(3 − 2u); the 11th of 1 to 31 is a third of the way.
        var curve = PaceCurve.SCurve(2, 2);
        curve
            .On(new LocalDate(2026, 5, 1), new LocalDate(2026, 5, 31), new LocalDate(2026, 5, 11))
            .Expected.Should()
            .BeApproximately(7.0 / 27, 1e-14);
    }

    [Fact]
    public void Working_days_count_first_and_last_without_holidays()
    {
        // April 2026 has 22 days from Monday to Friday; the 3rd and 6th are holidays; 9 of 20 are over on the 15th.
        var expected = PaceCurve.WorkingDays(holidays: [new(2026, 4, 3), new(2026, 4, 6)]).On(First, Last, new LocalDate(2026, 4, 15));
        (expected.ElapsedDays, expected.TotalDays, expected.Expected).Should().Be((9, 20, 0.45));
    }

    [Fact]
    public void Months_carry_their_weights_day_by_day()
    {
        double[] weights = [1, 1, 1, 2, 3, 1, 1, 1, 1, 1, 1, 1];
        // 16 April to 31 May: half of 2 and all of 3; to 30 April: 1 of 4.
        PaceCurve
            .Seasonal(weights)
            .On(new LocalDate(2026, 4, 16), new LocalDate(2026, 5, 31), Last)
            .Expected.Should()
            .BeApproximately(0.25, 1e-15);
    }

    [Fact]
    public void Agreed_points_are_joined_by_straight_lines_and_flat_beyond()
    {
        var curve = PaceCurve.Phased([new(First, 0.1), new(new(2026, 4, 11), 0.3), new(Last, 0.8)]);
        curve.On(First, Last, new LocalDate(2026, 4, 6)).Expected.Should().BeApproximately(0.2, 1e-15);
        curve.On(First, Last, First.PlusDays(-5)).Expected.Should().Be(0.1);
        curve.On(First, Last, Last.PlusDays(5)).Expected.Should().Be(0.8);
    }

    [Fact]
    public void What_is_no_curve_is_refused()
    {
        ((Action)(() => PaceCurve.SCurve(0, 1))).Refuses(FaultCode.InvalidArgument, "alpha");
        ((Action)(() => PaceCurve.SCurve(1, -1))).Refuses(FaultCode.InvalidArgument, "beta");
        ((Action)(() => PaceCurve.WorkingDays(holidays: [First, First]))).Refuses(FaultCode.DuplicateKey, "holidays");
        ((Action)(() => PaceCurve.Seasonal([]))).Refuses(FaultCode.EmptyInput, "monthWeights");
        ((Action)(() => PaceCurve.Seasonal([1, 2, 3]))).Refuses(FaultCode.LengthMismatch, "monthWeights");
        ((Action)(() => PaceCurve.Seasonal([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1]))).Refuses(FaultCode.InvalidArgument, "monthWeights[11]");
        ((Action)(() => PaceCurve.Phased([]))).Refuses(FaultCode.EmptyInput, "points");
        ((Action)(() => PaceCurve.Phased([new(Last, 1), new(First, 0)]))).Refuses(FaultCode.NotOrdered, "points[1]");
        ((Action)(() => PaceCurve.Phased([new(Last, 1), new(First, 0), new(Last, 1)]))).Refuses(FaultCode.DuplicateKey, "points");
    }

    [Theory]
    [InlineData(2025, 12, 31, 0)] // before the start
    [InlineData(2026, 1, 1, 0)]
    [InlineData(2026, 1, 6, 0.25)] // half of the ten days: one half squared
    [InlineData(2026, 1, 11, 1)]
    [InlineData(2026, 2, 1, 1)]
    public void An_own_curve_is_asked_for_the_share_of_the_time(int year, int month, int day, double expected)
    {
        var curve = PaceCurve.Custom(new Phrase("late start", "晚启动"), share => share * share);
        var pace = curve.On(new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 11), new LocalDate(year, month, day));
        pace.Expected.Should().Be(expected);
        pace.Explain().ToText().Should().Contain("late start");
    }

    [Fact]
    public void An_own_curve_needs_a_name_and_finite_figures()
    {
        var name = new Phrase("broken", "坏");
        ((Action)(() => PaceCurve.Custom(default, share => share))).Refuses(FaultCode.InvalidArgument, "name");
        ((Action)(() => PaceCurve.Custom(name, null!))).Refuses(FaultCode.InvalidArgument, "share");
        ((Action)(() => PaceCurve.Custom(name, share => share, (DayCounting)7))).Refuses(FaultCode.InvalidArgument, "counting");
        var broken = PaceCurve.Custom(name, _ => double.NaN);
        ((Action)(() => broken.On(new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 11), new LocalDate(2026, 1, 6)))).Refuses(
            FaultCode.InvalidArgument,
            "share of broken"
        );
    }

    [Fact]
    public void A_goal_without_time_is_refused()
    {
        ((Action)(() => PaceCurve.Linear().On(First, First, First))).Refuses(FaultCode.InvalidArgument, "end");
        PaceCurve.Linear(DayCounting.Inclusive).On(First, First, First).Expected.Should().Be(1);
        ((Action)(() => PaceCurve.Linear(DayCounting.Inclusive).On(Last, First, First))).Refuses(FaultCode.InvalidArgument, "end");
        ((Action)(() => PaceCurve.WorkingDays().On(new LocalDate(2026, 4, 4), new LocalDate(2026, 4, 5), First))).Refuses(
            FaultCode.ZeroDenominator,
            "calendar"
        );
        ((Action)(() => PaceCurve.Seasonal([1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1]).On(First, Last, First))).Refuses(
            FaultCode.ZeroDenominator,
            "monthWeights"
        );
    }
}
