using Ops.Domain.Numerics;

namespace Ops.Domain.Teams;

/// <summary>An engagement pulse that keeps small groups anonymous and says how sure its figures are.</summary>
/// <remarks>
/// A group below the floor is suppressed. If it is the only one, the smallest of the others is suppressed too: otherwise subtraction from the whole
/// would reveal it. A figure with fewer answers than the floor is null.
/// </remarks>
public sealed class PulseSurvey : IExplainable
{
    private PulseSurvey() { }

    /// <summary>Everyone together.</summary>
    public PulseFigures Overall { get; private init; } = null!;

    /// <summary>Every group that was asked, ordinal.</summary>
    public ImmutableArray<PulseFigures> Groups { get; private init; }

    /// <summary>Scores a pulse.</summary>
    /// <param name="responses">At least one answer.</param>
    /// <param name="invited">How many of each group were asked; each group once, at least one.</param>
    /// <param name="options">Floor, confidence and scale; null for the defaults.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>: a group asked twice; <see cref="FaultCode.UnknownReference"/>: a group
    /// that was not asked; <see cref="FaultCode.InvalidArgument"/>: off the scale, more answers than people asked, a floor below 1.
    /// </exception>
    public static PulseSurvey Of(ReadOnlySpan<PulseResponse> responses, ReadOnlySpan<InvitedGroup> invited, PulseOptions? options = null)
    {
        options ??= new PulseOptions();
        Guard.NotEmpty(responses, nameof(responses));
        Guard.NotEmpty(invited, nameof(invited));
        var index = Ids.Index(invited, group => group.Group, nameof(invited));
        var answers = new List<PulseResponse>[invited.Length];
        for (int i = 0; i < answers.Length; i++)
            answers[i] = [];
        for (int i = 0; i < responses.Length; i++)
            answers[Ids.At(index, responses[i].Group, Guard.At(nameof(responses), i), "list the group among those asked")]
                .Add(responses[i]);
        Check(options);
        for (int i = 0; i < responses.Length; i++)
            CheckScale(responses[i], Guard.At(nameof(responses), i), options);
        int asked = 0;
        for (int i = 0; i < invited.Length; i++)
        {
            int count = (int)Amounts.NotNegative(invited[i].Count, Guard.At(nameof(invited), i));
            if (answers[i].Count > count)
                throw Faults.Invalid(Guard.At(nameof(invited), i), $"{answers[i].Count} answers of {count} people", "count everyone asked");
            asked += count;
        }
        var groups = invited.ToArray();
        var hidden = Hidden(groups, answers, options.Floor);
        return new PulseSurvey
        {
            Overall = FiguresOf(null, responses.ToArray(), asked, responses.Length < options.Floor, options),
            Groups =
            [
                .. Enumerable
                    .Range(0, groups.Length)
                    .OrderBy(i => groups[i].Group, StringComparer.Ordinal)
                    .Select(i => FiguresOf(groups[i].Group, answers[i], groups[i].Count, hidden.Contains(i), options)),
            ],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explain(Overall, new Phrase("Engagement", "敬业度"), [.. Groups.Select(group => Explain(group, Phrase.Of($"{group.Group}"), []))]);

    private static Explanation Explain(PulseFigures figures, Phrase name, ReadOnlySpan<Explanation> parts) =>
        figures.IsSuppressed
            ? Explanation.Of(name, new Phrase("too few answers to show", "答复过少，不予显示"), default, default, parts)
            : Explanation.Of(
                name,
                figures.Engagement,
                Phrase.Of($"{figures.Responses} answers", $"{figures.Responses} 份答复"),
                default,
                [
                    Explanation.Of(new Phrase("Employee net promoter score", "员工净推荐值"), figures.NetPromoter),
                    Explanation.Of(new Phrase("Response rate", "答复率"), figures.ResponseRate),
                    .. parts,
                ]
            );

    private static HashSet<int> Hidden(InvitedGroup[] groups, List<PulseResponse>[] answers, int floor)
    {
        var hidden = Enumerable.Range(0, groups.Length).Where(i => answers[i].Count < floor).ToHashSet();
        if (hidden.Count == 1 && groups.Length > 1)
            hidden.Add(
                Enumerable
                    .Range(0, groups.Length)
                    .Where(i => !hidden.Contains(i))
                    .OrderBy(i => answers[i].Count)
                    .ThenBy(i => groups[i].Group, StringComparer.Ordinal)
                    .First()
            );
        return hidden;
    }

    private static void Check(PulseOptions options)
    {
        Guard.OpenProbability(options.Confidence, "options.confidence");
        if (options.Floor < 1)
            throw Faults.Invalid("options.floor", $"{options.Floor} is below 1", "give at least 1");
        if (!(Guard.Finite(options.ScaleMaximum, "options.scaleMaximum") > 1))
            throw Faults.Invalid("options.scaleMaximum", "the scale has no step", "give a top above 1");
        Guard.InRange(options.FavourableFrom, 1, options.ScaleMaximum, "options.favourableFrom");
    }

    private static void CheckScale(PulseResponse response, string place, PulseOptions options)
    {
        if (response.Recommend is { } recommend)
            Guard.InRange(recommend, 0, 10, $"{place}.recommend");
        if (response.Engagement is { } engagement)
            Guard.InRange(engagement, 1, options.ScaleMaximum, $"{place}.engagement");
    }

    private static PulseFigures FiguresOf(string? group, IReadOnlyList<PulseResponse> answers, int asked, bool hidden, PulseOptions options)
    {
        if (hidden)
            return new PulseFigures { Group = group, IsSuppressed = true };
        var figures = new PulseFigures
        {
            Group = group,
            Responses = answers.Count,
            ResponseRate = Amounts.Ratio(answers.Count, asked),
        };
        int[] recommends = [.. answers.Where(answer => answer.Recommend is not null).Select(answer => answer.Recommend!.Value)];
        if (recommends.Length >= options.Floor)
            figures = WithPromoters(figures, recommends, options.Confidence);
        double[] engagements = [.. answers.Where(answer => answer.Engagement is not null).Select(answer => answer.Engagement!.Value)];
        return engagements.Length >= options.Floor ? WithEngagement(figures, engagements, options) : figures;
    }

    private static PulseFigures WithPromoters(PulseFigures figures, int[] recommends, double confidence)
    {
        double n = recommends.Length;
        double promoters = recommends.Count(value => value >= 9) / n;
        double detractors = recommends.Count(value => value <= 6) / n;
        double score = (recommends.Count(value => value >= 9) - recommends.Count(value => value <= 6)) / n;
        double error = Math.Sqrt(Math.Max(0, promoters + detractors - (score * score)) / n);
        double half = Normal.Standard.UpperQuantile((1 - confidence) / 2) * error;
        return figures with
        {
            NetPromoter = 100 * score,
            NetPromoterLower = 100 * Math.Max(-1, score - half),
            NetPromoterUpper = 100 * Math.Min(1, score + half),
        };
    }

    private static PulseFigures WithEngagement(PulseFigures figures, double[] engagements, PulseOptions options)
    {
        int n = engagements.Length;
        var sample = n > 1 ? SampleMoments.Of(engagements, "responses", 2) : new SampleMoments(1, engagements[0], 0);
        double? half = n > 1 ? new StudentT(n - 1).UpperQuantile((1 - options.Confidence) / 2) * Math.Sqrt(sample.Variance / n) : null;
        int favourable = engagements.Count(value => Near.AtLeast(value, options.FavourableFrom));
        var share = ProportionInterval.Of(new Proportion(favourable, n), options.Confidence);
        return figures with
        {
            EngagementAnswers = n,
            EngagementDeviation = n > 1 ? Math.Sqrt(sample.Variance) : null,
            Engagement = sample.Mean,
            EngagementLower = sample.Mean - half,
            EngagementUpper = sample.Mean + half,
            Favourable = share.Estimate,
            FavourableLower = share.Lower,
            FavourableUpper = share.Upper,
        };
    }
}
