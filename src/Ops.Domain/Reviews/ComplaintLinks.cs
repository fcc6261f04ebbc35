using Ops.Domain.Customers;
using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Complaints that rise and rework in the process behind them. Asked where one of the two is so.</summary>
internal static class ComplaintLinks
{
    public static IEnumerable<CrossLink> In(LinkSearch search)
    {
        foreach (var (figure, process) in search.Ties)
        {
            if (search.Themes.TryGetValue(figure, out var theme))
            {
                var rises = Rises(theme.Id, theme.Theme.Name, theme.Trend, theme.Whole, search.Review.Options, theme.Explain());
                if (Asked(rises, process))
                    yield return Join(theme.Theme.Name, rises, process, ProcessRules.RepeatedCost(process));
            }
            else if (search.Causes.TryGetValue(figure, out var cause))
            {
                var count = cause.Service.Service.Count;
                var name = cause.Service.Service.Promise.Name;
                var rises = Rises(cause.Id, name, cause.Change, cause.Changes, search.Review.Options, cause.Explain());
                var money = search.Units[cause.Service.Unit.Id].MoneyPerMeasure * (decimal)(1 - cause.Service.Share);
                if (Asked(rises, process))
                    yield return Join(name, rises, process, ProcessRules.RepeatedCost(process) ?? money);
            }
        }
    }

    private static bool Asked(LinkClaim rises, ProcessReview process) =>
        rises.Result == Truth.True || process.Rework.CaseRatio >= process.ReworkLimit;

    private static CrossLink Join(Phrase theme, LinkClaim rises, ProcessReview process, Money? stake)
    {
        var name = process.Process.Name;
        var again = Again(process);
        var amount = stake is { } money ? ReviewText.Amount(money) : new Phrase("no money can be put beside it", "无法对应金额");
        return new CrossLink(CrossLinkKind.ReworkBehindComplaints, process.Unit, rises, Repeats(process))
        {
            Subject = Phrase.Of($"{theme.English} – {name.English}", $"{theme.Chinese} – {name.Chinese}"),
            Conclusion = Phrase.Of(
                $"Complaints about '{theme.English}' rise, and '{name.English}' does work twice ({again.English}): look for one root",
                $"“{theme.Chinese}”类投诉在上升，而“{name.Chinese}”重复作业（{again.Chinese}）：应查找同一根源"
            ),
            Action = Phrase.Of(
                $"Have {process.Unit.Name.English} take the repeated cases of '{name.English}' apart and say how many of the complaints about '{theme.English}' they explain",
                $"请{process.Unit.Name.Chinese}拆解“{name.Chinese}”的重复案件，说明其能解释多少“{theme.Chinese}”类投诉"
            ),
            Amount = stake,
            Impact = Phrase.Of($"{amount.English}", $"{amount.Chinese}"),
        };
    }

    private static LinkClaim Rises(
        string figure,
        Phrase name,
        ThemeTrend? trend,
        ThemeTrends? whole,
        ReviewOptions options,
        Explanation ground
    ) =>
        new(
            figure,
            new Phrase("complaints rise", "投诉上升"),
            trend is null ? Truth.Unknown
                : trend.Direction == ThemeDirection.Rising ? Truth.True
                : Truth.False,
            trend is null || whole is null
                ? Phrase.Of($"{name.English}: the periods do not tell a trend", $"{name.Chinese}：各期数据无法判断趋势")
                : Phrase.Of(
                    $"{name.English}: {trend.Count:#,0} of {whole.Responses:#,0} in {whole.LastPeriod}, {trend.Baseline:#,0} of {whole.BaselineResponses:#,0} before ({LinkWords.P(trend.AdjustedPValue)})",
                    $"{name.Chinese}：{whole.LastPeriod} 为 {whole.Responses:#,0} 件中 {trend.Count:#,0} 件，此前 {whole.BaselineResponses:#,0} 件中 {trend.Baseline:#,0} 件（{LinkWords.P(trend.AdjustedPValue)}）"
                ),
            Phrase.Of(
                $"a share that does not rise by more than chance (p above {1 - options.ConfidenceLevel:0.###})",
                $"占比上升未超出偶然（p 大于 {1 - options.ConfidenceLevel:0.###}）"
            ),
            ground
        )
        {
            Likelihood = options.ConfidenceLevel,
        };

    private static LinkClaim Repeats(ProcessReview process)
    {
        string limit = ReviewText.Share(process.ReworkLimit);
        var again = Again(process);
        return new LinkClaim(
            process.Id,
            new Phrase("the process behind them does work twice", "其背后的流程重复作业"),
            process.Rework.CaseRatio >= process.ReworkLimit ? Truth.True
                : ShowsWork(process) ? Truth.False
                : Truth.Unknown,
            ShowsWork(process)
                ? Phrase.Of($"{process.Process.Name.English}: {again.English}", $"{process.Process.Name.Chinese}：{again.Chinese}")
                : Phrase.Of(
                    $"{process.Process.Name.English}: no case has more than two events, so that the log cannot show repeated work",
                    $"{process.Process.Name.Chinese}：没有案件超过两个事件，日志无法显示重复作业"
                ),
            Phrase.Of($"repeated work in less than {limit} of the cases", $"重复作业的案件不足 {limit}"),
            process.Rework.Explain()
        );
    }

    /// <summary>A log in which no case has more than a beginning and an end records no work that could be seen twice.</summary>
    private static bool ShowsWork(ProcessReview process) =>
        process.Rework.CasesWithRework > 0
        || Enumerable.Range(0, process.Process.Log.CaseCount).Any(at => process.Process.Log.Length(at) > 2);

    private static Phrase Again(ProcessReview process)
    {
        var cases = Phrase.Of(
            $"{process.Rework.CasesWithRework} of {process.Rework.Cases} cases repeat work",
            $"{process.Rework.Cases} 件中 {process.Rework.CasesWithRework} 件重复作业"
        );
        if (process.Rework.ReworkEvents == 0)
            return cases;
        var most = process.Rework.Activities.MaxBy(activity => activity.ExtraOccurrences);
        var name = process.Process.NameOf(most.Activity);
        return Phrase.Of($"{cases.English}, most often {name.English}", $"{cases.Chinese}，最多的是“{name.Chinese}”");
    }
}
