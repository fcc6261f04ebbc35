namespace Ops.Domain.Reviews;

/// <summary>The sections of a report about what it rests on, and about rows that are at fault.</summary>
internal static class CoverageSections
{
    /// <summary>One row per part of the model, also for those of which nothing is known.</summary>
    public static ReportSection Coverage(OperatingReview review) =>
        new()
        {
            Id = "coverage",
            Heading = new Phrase("What this review rests on", "分析依据"),
            Lead = new Phrase(
                "Rows given = rows used + rows of other periods + rows at fault. Where nothing was used, nothing is said.",
                "提供的行 = 采用的行 + 其他期间的行 + 有误的行。未采用任何行的部分不作说明。"
            ),
            Columns =
            [
                new(new Phrase("Part", "部分")),
                new(new Phrase("Given", "提供"), true),
                new(new Phrase("Used", "采用"), true),
                new(new Phrase("Other periods", "其他期间"), true),
                new(new Phrase("At fault", "有误"), true),
                new(new Phrase("Missing", "缺失")),
            ],
            Rows =
            [
                .. review.Coverage.Parts.Select(part => new ReportRow(
                    "",
                    part.LeftOut > 0 ? Status.Red
                        : part.Used > 0 ? Status.Green
                        : Status.NoData,
                    part.Name,
                    Phrase.Of($"{part.Given}"),
                    Phrase.Of($"{part.Used}"),
                    Phrase.Of($"{part.OtherPeriods}"),
                    Phrase.Of($"{part.LeftOut}"),
                    part.Missing
                )),
            ],
        };

    /// <summary>One row per fault, with its place and its remedy.</summary>
    public static ReportSection Faults(OperatingReview review) =>
        new()
        {
            Id = "faults",
            Heading = new Phrase("What is wrong with the data", "数据错误"),
            Lead = new Phrase(
                "Rows that are at fault are left out. A figure that needs them is missing; none is made up.",
                "有误的行未采用。依赖这些行的数据缺失，不作推测。"
            ),
            Columns =
            [
                new(new Phrase("Place", "位置")),
                new(new Phrase("What is wrong", "错误")),
                new(new Phrase("What to do", "处理")),
                new(new Phrase("Code", "代码")),
            ],
            Rows =
            [
                .. review.Coverage.Faults.Select(fault => new ReportRow(
                    "",
                    Status.Red,
                    Plain(fault.Place),
                    Plain(fault.Message),
                    Plain(fault.Remedy),
                    Plain(fault.Code.ToText())
                )),
            ],
        };

    private static Phrase Plain(string text) => new(text, text);
}
