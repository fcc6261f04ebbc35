using System.Collections.Immutable;
using Ops.Domain.Reviews;

namespace OperatingReview.Reading;

/// <summary>The fiscal years of the review. A fiscal year runs from 1 July to 30 June.</summary>
internal static class Periods
{
    public const string Last = "2019-20";
    public const string Current = "2020-21";
    public const string Next = "2021-22";

    public static ImmutableArray<ReviewPeriod> All { get; } = ["2017-18", "2018-19", Last, Current, Next];

    /// <summary>The years that can be reviewed: of the others there is no spending.</summary>
    public static ImmutableArray<string> Reviewed { get; } = [Last, Current];

    public static string[] Actuals { get; } = ["2017-18", "2018-19", Last];
}
