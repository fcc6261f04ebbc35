using Ops.Domain.Reviews;

namespace Ops.Domain.Tests.Reviews;

/// <summary>What the sections carry for drawing, on the town of <see cref="OperatingReviewTests"/>.</summary>
public class ReportSeriesTests
{
    private static readonly ReviewReport Report = ReviewReport.Of(
        In2021.Review(OperatingReviewTests.Facts(), new ReviewOptions { MaterialAmount = 5, HalfStake = 10 })
    );

    // repair: 60 of 80; days, where less is better: 10 of 10.4. The others are on target or without data.
    [Fact]
    public void Attainment_stands_farthest_first_against_one_hundred_percent()
    {
        var series = Of("off-target", "attainment");
        (series.Kind, series.Unit.English, series.Reference).Should().Be((SeriesKind.Comparison, "%", 100));
        series.Points.Select(point => (point.Figure, point.Status)).Should().Equal(("kpi:repair", Status.Red), ("kpi:days", Status.Amber));
        series.Points[0].Value.Should().Be(75);
        series.Points[1].Value.Should().BeApproximately(96.1538m, 0.0001m);
        series.Points[0].Text.English.Should().Be("75.0 %");
        series.Points[0].Target.Should().BeNull();
    }

    // Streets: 110 - 100. Parks differ by 2 %, which is not material; debt does not serve.
    [Fact]
    public void Spending_shows_the_material_differences_of_those_who_serve()
    {
        var series = Of("money", "spending");
        var point = series.Points.Should().ContainSingle().Subject;
        (point.Figure, point.Value, point.Status).Should().Be(("budget:streets", 10, Status.Red));
        point.Text.English.Should().Be("USD +10");
        (series.Unit.English, series.Reference).Should().Be(("USD", 0));
    }

    // 70 of 100: Wilson's interval at 95 % is 60.4 to 78.1 %; the target of the measure is 90 %.
    [Fact]
    public void A_promise_carries_its_interval_and_its_target()
    {
        var point = Of("services", "promises").Points.Should().ContainSingle().Subject;
        (point.Value, point.Target, point.Status).Should().Be((70, 90, Status.Red));
        point.Lower.Should().BeApproximately(60.42m, 0.01m);
        point.Upper.Should().BeApproximately(78.11m, 0.01m);
        Of("causes", "not-as-promised").Points.Select(cause => cause.Value).Should().Equal(30);
    }

    // From 70 to 75, now 60: behind its start, which counts as 0.
    [Fact]
    public void A_key_result_is_cut_at_its_start()
    {
        var point = Of("objectives", "key-results").Points.Should().ContainSingle().Subject;
        (point.Figure, point.Value, point.Status).Should().Be(("goal:g1", 0, Status.Red));
    }

    // repair 75 to 60 is 20 %, days 9 to 10.4 is 15.6 %, mowed 95 to 96 is 1.1 %; visits has no estimate.
    [Fact]
    public void The_course_of_what_moved_most_ends_at_what_is_expected_beside_its_target()
    {
        var series = Report.Sections.Single(section => section.Id == "moved").Series;
        series.Select(course => course.Id).Should().Equal("course-repair", "course-days", "course-mowed");
        series.Should().OnlyContain(course => course.Kind == SeriesKind.Course);
        series[0]
            .Points.Select(point => (point.Label.English, point.Value, point.Target))
            .Should()
            .Equal(("2018", 70, null), ("2019", 80, null), ("2020", 75, null), ("2021", 60, 80));
    }

    [Fact]
    public void Every_series_has_its_own_id_a_name_in_both_languages_and_points()
    {
        var all = Report.Sections.SelectMany(section => section.Series).ToList();
        all.Select(series => series.Id).Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(5);
        all.Should().OnlyContain(series => series.Name.English != "" && series.Name.Chinese != "" && !series.Points.IsEmpty);
        Report.Sections.Single(section => section.Id == "rules").Series.Should().BeEmpty();
    }

    private static ReportSeries Of(string section, string id) =>
        Report.Sections.Single(s => s.Id == section).Series.Single(series => series.Id == id);
}
