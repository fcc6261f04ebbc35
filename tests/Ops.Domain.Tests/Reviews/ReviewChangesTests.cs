using System.Buffers;
using System.Text.Json;
using NodaTime;
using Ops.Domain.Reviews;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>The report and the JSON of a review beside the last one, on the town of <see cref="OperatingReviewTests"/>: repaired 60 of 80, then 85.</summary>
public class ReviewChangesTests
{
    private const string Repair = "kpi-off-target/repair";

    private static readonly ReviewComparison Comparison = ReviewComparison.Of(Town(60), Town(85));

    private static readonly FollowUp Followed = FollowUp.Of(
        [
            new ReviewAction(Repair, new Phrase("Second shift", "加开一班"), "Li", new(2021, 3, 1), new(2021, 6, 30), new(2021, 6, 1)),
            new ReviewAction(Repair, new Phrase("New machine", "新设备"), null, new(2021, 3, 1)),
        ],
        Comparison,
        new LocalDate(2021, 9, 1)
    );

    [Fact]
    public void The_report_says_what_was_resolved_and_leaves_out_what_did_not_change()
    {
        var section = Section(ReviewReport.Of(Comparison), "changes");
        section.Rows.Should().Contain(row => row.Figure == Repair && row.Cells[0].English == "Resolved" && row.Cells[3].English == "-");
        section.Rows.Should().HaveCount(Comparison.Findings.Length - Comparison.Count(FindingChange.Unchanged));
        Comparison.Count(FindingChange.Unchanged).Should().BePositive();
        section.Lead.English.Should().StartWith("Since 2021: ").And.Contain($"{Comparison.Count(FindingChange.Resolved)} resolved");
        ReviewReport.Of(Comparison).Summary[^1].Should().Be(section.Lead);
        ReviewReport.Of(Comparison).Sections.Should().NotContain(one => one.Id == "follow-up");
    }

    [Fact]
    public void The_report_says_what_became_of_the_actions()
    {
        var section = Section(ReviewReport.Of(Followed), "follow-up");
        section.Lead.English.Should().StartWith("1 done, ").And.EndWith(" 0 overdue, 1 open");
        section
            .Rows.Select(row => row.Cells[0].English + "|" + row.Cells[1].English + "|" + row.Cells[2].English + "|" + row.Cells[3].English)
            .Should()
            .Equal("Second shift|Li|2021-06-30|done", "New machine|-|-|open");
        section.Rows[1].Cells[5].English.Should().Be("cannot be told yet");
        section.Rows.Should().OnlyContain(row => row.Cells.Length == section.Columns.Length && row.Cells[4].Chinese == "已解决");
    }

    [Fact]
    public void A_review_alone_has_neither() =>
        ReviewReport.Of(Town(60)).Sections.Select(section => section.Id).Should().NotContain(["changes", "follow-up"]);

    [Fact]
    public void The_json_tells_changes_and_actions()
    {
        var since = Json(output => ReviewJson.Write(Followed, Language.English, output)).GetProperty("since");
        since.GetProperty("period").GetString().Should().Be("2021");
        var repair = since.GetProperty("changes").EnumerateArray().Single(one => one.GetProperty("finding").GetString() == Repair);
        repair.GetProperty("change").GetString().Should().Be("resolved");
        repair.GetProperty("scoreNow").ValueKind.Should().Be(JsonValueKind.Null);
        repair.GetProperty("scoreBefore").GetDouble().Should().Be(Comparison.Find(Repair).Before!.Priority.Score);
        since
            .GetProperty("actions")
            .EnumerateArray()
            .Select(action => $"{action.GetProperty("state")} {action.GetProperty("owner")} {action.GetProperty("due")}")
            .Should()
            .Equal("done Li 2021-06-30", "open  ");
        Json(output => ReviewJson.Write(Comparison, Language.English, output))
            .GetProperty("since")
            .TryGetProperty("actions", out _)
            .Should()
            .BeFalse();
        Json(output => ReviewJson.Write(Town(60), Language.English, output)).TryGetProperty("since", out _).Should().BeFalse();
    }

    [Fact]
    public void The_json_carries_every_section_with_its_series()
    {
        var review = Town(60);
        var sections = Json(output => ReviewJson.Write(review, Language.Chinese, output)).GetProperty("sections").EnumerateArray().ToList();
        var report = ReviewReport.Of(review);
        sections.Select(section => section.GetProperty("id").GetString()).Should().Equal(report.Sections.Select(section => section.Id));
        foreach (var (written, section) in sections.Zip(report.Sections))
        {
            var series = written.GetProperty("series").EnumerateArray().ToList();
            series.Select(one => one.GetProperty("id").GetString()).Should().Equal(section.Series.Select(one => one.Id));
            foreach (var (one, of) in series.Zip(section.Series))
            {
                one.GetProperty("name").GetString().Should().Be(of.Name.Chinese);
                one.GetProperty("points").EnumerateArray().Select(Point).Should().Equal(of.Points.Select(Point));
            }
        }
    }

    private static (string?, string?, decimal?, decimal?, decimal?, decimal?) Point(JsonElement point) =>
        (
            point.GetProperty("figure").GetString(),
            point.GetProperty("label").GetString(),
            Number(point, "value"),
            Number(point, "lower"),
            Number(point, "upper"),
            Number(point, "target")
        );

    private static (string?, string?, decimal?, decimal?, decimal?, decimal?) Point(ReportPoint point) =>
        (point.Figure, point.Label.Chinese, point.Value, point.Lower, point.Upper, point.Target);

    private static decimal? Number(JsonElement point, string name) =>
        point.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    private static JsonElement Json(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return JsonDocument.Parse(output.WrittenMemory).RootElement;
    }

    private static ReportSection Section(ReviewReport report, string id) => report.Sections.Single(section => section.Id == id);

    private static Review Town(decimal repaired) =>
        In2021.Review(OperatingReviewTests.Facts(repaired: repaired), new ReviewOptions { MaterialAmount = 5, HalfStake = 10 });
}
