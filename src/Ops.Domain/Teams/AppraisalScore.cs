namespace Ops.Domain.Teams;

/// <summary>A weighted appraisal with a stated rule for what was not scored.</summary>
public sealed class AppraisalScore : IExplainable
{
    private AppraisalScore() { }

    /// <summary>The components in input order.</summary>
    public ImmutableArray<ComponentScore> Components { get; private init; }

    /// <summary>The final score.</summary>
    public double Score { get; private init; }

    /// <summary>Score / top of the scale.</summary>
    public double Share { get; private init; }

    /// <summary>The top of the scale.</summary>
    public double ScaleMaximum { get; private init; }

    /// <summary>Scores an appraisal.</summary>
    /// <param name="components">At least one component, each once, each with at least one item.</param>
    /// <param name="scaleMaximum">The top of the scale, above 0.</param>
    /// <param name="unscored">What items without a score do.</param>
    /// <returns>The score.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: a score off the scale, a
    /// negative weight; <see cref="FaultCode.InsufficientData"/>: nothing is scored; <see cref="FaultCode.ZeroDenominator"/>: weights of 0.
    /// </exception>
    public static AppraisalScore Of(
        ReadOnlySpan<AppraisalComponent> components,
        double scaleMaximum = 5,
        UnscoredItems unscored = UnscoredItems.Renormalize
    )
    {
        Guard.NotEmpty(components, nameof(components));
        for (int i = 0; i < components.Length; i++)
            Guard.NotEmpty(components[i].Items.AsSpan(), $"{Guard.At(nameof(components), i)}.items");
        Ids.Unique(components, component => component.Id, nameof(components));
        Guard.Positive(scaleMaximum, nameof(scaleMaximum));
        Guard.Defined(unscored, nameof(unscored));
        bool isAnyScored = false;
        for (int i = 0; i < components.Length; i++)
        {
            string place = Guard.At(nameof(components), i);
            Guard.NotNegative(components[i].Weight, $"{place}.weight");
            for (int k = 0; k < components[i].Items.Length; k++)
            {
                var item = components[i].Items[k];
                Guard.NotNegative(item.Weight, $"{place}.items[{k}].weight");
                if (item.Score is { } score)
                    Guard.InRange(score, 0, scaleMaximum, $"{place}.items[{k}].score");
                isAnyScored |= item.Score is not null;
            }
        }
        if (!isAnyScored)
            throw Faults.Insufficient(nameof(components), "nothing is scored", "give at least one score");
        var scores = new ComponentScore[components.Length];
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = new ComponentScore
            {
                Id = components[i].Id,
                Score = ScoreOf(components[i], unscored, Guard.At(nameof(components), i)),
            };
            if (scores[i].Score is null && unscored == UnscoredItems.Renormalize)
                continue;
            sum += components[i].Weight * (scores[i].Score ?? 0);
            weight += components[i].Weight;
        }
        if (weight == 0)
            throw Faults.ZeroDenominator(nameof(components), "the weights sum to 0", "give at least one positive weight");
        return new AppraisalScore
        {
            Components = [.. scores],
            Score = sum / weight,
            Share = sum / weight / scaleMaximum,
            ScaleMaximum = scaleMaximum,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Appraisal score", "考核得分"),
            Score,
            Phrase.Of($"of {ScaleMaximum}", $"满分 {ScaleMaximum}"),
            default,
            [.. Components.Select(component => Explanation.Of(Phrase.Of($"{component.Id}"), component.Score))]
        );

    private static double? ScoreOf(AppraisalComponent component, UnscoredItems unscored, string place)
    {
        if (component.Items.All(item => item.Score is null))
            return null;
        double sum = 0;
        double weight = 0;
        foreach (var item in component.Items)
        {
            if (item.Score is null && unscored == UnscoredItems.Renormalize)
                continue;
            sum += item.Weight * (item.Score ?? 0);
            weight += item.Weight;
        }
        return weight > 0
            ? sum / weight
            : throw Faults.ZeroDenominator(place, "the weights of its scores sum to 0", "give at least one positive weight");
    }
}
