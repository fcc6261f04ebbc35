using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

public class LogQualityTests
{
    private static readonly string[] Columns = ["case", "activity", "timestamp", "start", "resource"];

    [Fact]
    public void Missing_and_unreadable_values_are_counted_each_in_its_column()
    {
        var quality = LogQuality.Of(
            Columns,
            [
                [" ", "a", "2026-03-02T09:00:00Z", null, ""],
                ["1", null, "2026-03-02T09:00:00", null, "ann"],
                ["1", "a", "", null, "ann"],
                ["1", "a", "2026-02-30T09:00:00Z", null, "ann"],
                ["1", "a", "2026-03-02T00:00:00+02:00", null, null],
            ]
        );
        quality.Rows.Should().Be(5);
        (quality.MissingCase, quality.MissingActivity, quality.MissingTimestamp, quality.MissingResource).Should().Be((1, 1, 1, 2));
        quality.InvalidTimestamps.Should().Be(2);
        quality.MidnightTimestamps.Should().Be(1);
        quality.CompleteRows.Should().Be(1);
        quality.CompleteShare.Should().Be(0.2);
        (quality.Cases, quality.SingleEventCases).Should().Be((1, 1));
    }

    [Fact]
    public void Equal_rows_late_rows_and_ties_are_told_apart()
    {
        var quality = LogQuality.Of(
            Columns,
            [
                ["1", "a", "2026-03-02T09:00:00Z", null, "ann"],
                ["1", "a", "2026-03-02T10:00:00+01:00", "", "ann"],
                ["1", "b", "2026-03-02T08:59:00Z", null, "ann"],
                ["1", "b", "2026-03-02T09:00:00Z", null, "bob"],
                ["2", "a", "2026-03-02T07:00:00Z", null, "ann"],
            ]
        );
        quality.DuplicateEvents.Should().Be(1);
        quality.OutOfOrderRows.Should().Be(1);
        quality.SameTimestampEvents.Should().Be(3);
        quality.SameTimestampShare.Should().Be(0.6);
        quality.CasesWithSameTimestamp.Should().Be(1);
        (quality.Cases, quality.SingleEventCases, quality.MidnightTimestamps).Should().Be((2, 1, 0));
    }

    [Fact]
    public void Values_that_run_into_each_other_are_not_equal_rows()
    {
        var quality = LogQuality.Of(
            ["case", "activity", "timestamp", "x", "y"],
            [
                ["1", "a", "2026-03-02T09:00:00Z", "1:a", "b"],
                ["1", "a", "2026-03-02T09:00:00Z", "1", "a1:b"],
            ]
        );
        quality.DuplicateEvents.Should().Be(0);
        quality.MissingResource.Should().BeNull();
    }

    [Fact]
    public void Without_complete_rows_there_is_no_share_of_ties()
    {
        var quality = LogQuality.Of(
            ["case", "activity", "timestamp"],
            [
                ["1", "", "now"],
            ]
        );
        quality.SameTimestampShare.Should().BeNull();
        quality.CompleteShare.Should().Be(0);
        quality.MidnightTimestamps.Should().Be(0);
    }

    [Fact]
    public void Tables_that_are_none_are_refused()
    {
        string?[][] row =
        [
            ["1", "a", "2026-03-02T09:00:00Z"],
        ];
        Refusal.Of(() => LogQuality.Of([], row), FaultCode.EmptyInput, "columns");
        Refusal.Of(() => LogQuality.Of(["case", "activity", "timestamp"], []), FaultCode.EmptyInput, "rows");
        Refusal.Of(
            () =>
                LogQuality.Of(
                    ["case", "case"],
                    [
                        ["1"],
                    ]
                ),
            FaultCode.LengthMismatch,
            "rows[0]"
        );
        Refusal.Of(() => LogQuality.Of(["case", "activity", "case"], row), FaultCode.DuplicateKey, "columns");
        Refusal.Of(() => LogQuality.Of(["case", "activity", "time"], row), FaultCode.InvalidArgument, "columns");
        Refusal.Of(() => LogQuality.Of(["case", "step", "timestamp"], row), FaultCode.InvalidArgument, "columns");
        Refusal.Of(() => LogQuality.Of(["id", "activity", "timestamp"], row), FaultCode.InvalidArgument, "columns");
        Refusal.Of(() => LogQuality.Of(["case", "activity", " "], row), FaultCode.InvalidArgument, "columns");
    }
}
