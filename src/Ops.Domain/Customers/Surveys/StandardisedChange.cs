namespace Ops.Domain.Customers;

/// <summary>标准化比较, did the figure change or only the mix of those who answered? Direct standardisation, and the change split into rate and mix.</summary>
/// <remarks>
/// The rate effect and the mix effect add up to the crude change (E. M. Kitagawa, Journal of the American Statistical Association 50, 1955). A reversal is
/// Simpson's paradox (辛普森悖论): every stratum that changes does so against the whole. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class StandardisedChange : IExplainable
{
    private StandardisedChange(ImmutableArray<StratumChange> strata, double crudeBefore, double crudeAfter)
    {
        double change = 0;
        double scale = 0;
        foreach (var stratum in strata)
        {
            change += stratum.Weight * stratum.Change;
            scale += stratum.Weight * (Math.Abs(stratum.Before) + Math.Abs(stratum.After));
            AdjustedBefore += stratum.Weight * stratum.Before;
            AdjustedAfter += stratum.Weight * stratum.After;
            RateEffect += stratum.RateEffect;
            MixEffect += stratum.MixEffect;
        }
        // Equal fractions give equal quotients, so that the sign of a difference of two of them is exact; that of a sum of products is not.
        int crude = Math.Sign(crudeAfter - crudeBefore);
        int adjusted = Math.Abs(change) <= 1e-15 * scale ? 0 : Math.Sign(change);
        Strata = strata;
        CrudeBefore = crudeBefore;
        CrudeAfter = crudeAfter;
        AdjustedChange = change;
        IsAdjustedOpposite = crude * adjusted < 0;
        IsReversal =
            crude != 0
            && strata.Any(stratum => stratum.Change != 0)
            && strata.All(stratum => stratum.Change == 0 || Math.Sign(stratum.Change) == -crude);
    }

    /// <summary>Share or mean.</summary>
    public SurveyFigure Figure { get; internal init; }

    /// <summary>Whose mix is the standard.</summary>
    public StandardPopulation Standard { get; internal init; }

    /// <summary>The figure of the whole before, whatever its mix.</summary>
    public double CrudeBefore { get; }

    /// <summary>The figure of the whole after, whatever its mix.</summary>
    public double CrudeAfter { get; }

    /// <summary>Crude after − crude before.</summary>
    public double CrudeChange => CrudeAfter - CrudeBefore;

    /// <summary>The figure before with the standard mix.</summary>
    public double AdjustedBefore { get; }

    /// <summary>The figure after with the standard mix.</summary>
    public double AdjustedAfter { get; }

    /// <summary>Adjusted after − adjusted before.</summary>
    public double AdjustedChange { get; }

    /// <summary>The part of the crude change that comes from the strata's own changes.</summary>
    public double RateEffect { get; }

    /// <summary>The part of the crude change that comes from another mix of strata.</summary>
    public double MixEffect { get; }

    /// <summary>Simpson's paradox: the whole changes, some stratum changes, and every stratum that changes does so in the other direction.</summary>
    public bool IsReversal { get; }

    /// <summary>True when the adjusted change has the other sign than the crude change.</summary>
    public bool IsAdjustedOpposite { get; }

    /// <summary>For a share: √Σ w²r(1 − r)/n of the adjusted figure before; null for a mean.</summary>
    public double? StandardErrorBefore { get; internal init; }

    /// <summary>For a share: √Σ w²r(1 − r)/n of the adjusted figure after; null for a mean.</summary>
    public double? StandardErrorAfter { get; internal init; }

    /// <summary>√(sum of both squares); null for a mean.</summary>
    public double? StandardErrorChange =>
        StandardErrorBefore is { } before && StandardErrorAfter is { } after ? Math.Sqrt((before * before) + (after * after)) : null;

    /// <summary>The strata in the order in which they were given.</summary>
    public ImmutableArray<StratumChange> Strata { get; }

    /// <summary>Compares two periods stratum by stratum.</summary>
    /// <param name="strata">The strata; at least one, each with answers on both sides.</param>
    /// <param name="figure">Share or mean.</param>
    /// <param name="standard">Whose mix is the standard.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no stratum. <see cref="FaultCode.InvalidArgument"/>: a share whose sum lies outside 0 to its total, a missing
    /// weight of a given standard. <see cref="FaultCode.DuplicateKey"/>: a stratum twice. <see cref="FaultCode.InsufficientData"/>: a side without
    /// answers. <see cref="FaultCode.ZeroDenominator"/>: weights that sum to 0.
    /// </exception>
    public static StandardisedChange Of(
        ReadOnlySpan<Stratum> strata,
        SurveyFigure figure = SurveyFigure.Share,
        StandardPopulation standard = StandardPopulation.Pooled
    )
    {
        Check(strata, figure, standard);
        double[] weights = Weights(strata, standard);
        var (before, after) = (default(StratumSide), default(StratumSide));
        foreach (var stratum in strata)
        {
            before = new StratumSide(before.Sum + stratum.Before.Sum, before.Total + stratum.Before.Total);
            after = new StratumSide(after.Sum + stratum.After.Sum, after.Total + stratum.After.Total);
        }
        var changes = ImmutableArray.CreateBuilder<StratumChange>(strata.Length);
        for (int i = 0; i < strata.Length; i++)
            changes.Add(Change(strata[i], weights[i], before.Total, after.Total));
        bool share = figure == SurveyFigure.Share;
        return new StandardisedChange(changes.MoveToImmutable(), before.Sum / before.Total, after.Sum / after.Total)
        {
            Figure = figure,
            Standard = standard,
            StandardErrorBefore = share ? StandardError(strata, weights, static stratum => stratum.Before) : null,
            StandardErrorAfter = share ? StandardError(strata, weights, static stratum => stratum.After) : null,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Crude change", "总体变化"),
            CrudeChange,
            Phrase.Of($"{CrudeAfter} - {CrudeBefore} = {RateEffect} + {MixEffect}"),
            IsReversal
                ? new Phrase("Simpson's paradox: every stratum moves against the whole", "辛普森悖论：各层变化方向均与总体相反")
                : new Phrase("Kitagawa 1955", "Kitagawa 1955"),
            [
                Explanation.Of(new Phrase("Rate effect: the strata themselves changed", "水平效应：各层自身的变化"), RateEffect),
                Explanation.Of(new Phrase("Mix effect: other people answered", "结构效应：作答人群构成的变化"), MixEffect),
                Explanation.Of(
                    new Phrase("Change with the standard mix", "标准化变化"),
                    AdjustedChange,
                    Phrase.Of($"{AdjustedAfter} - {AdjustedBefore}")
                ),
                .. Strata.Select(stratum =>
                    Explanation.Of(Phrase.Of($"{stratum.Id}"), stratum.Change, Phrase.Of($"{stratum.After} - {stratum.Before}"))
                ),
            ]
        );

    private static void Check(ReadOnlySpan<Stratum> strata, SurveyFigure figure, StandardPopulation standard)
    {
        Guard.NotEmpty(strata, nameof(strata));
        Guard.Defined(figure, nameof(figure));
        Guard.Defined(standard, nameof(standard));
        for (int i = 0; i < strata.Length; i++)
        {
            string place = Guard.At(nameof(strata), i);
            var stratum = Guard.NotNull(strata[i], place);
            foreach (var side in (ReadOnlySpan<StratumSide>)[stratum.Before, stratum.After])
            {
                if (figure == SurveyFigure.Share)
                    Guard.InRange(side.Sum, 0, side.Total, place);
            }
            if (standard == StandardPopulation.Given && stratum.Weight is null)
                throw Faults.Invalid(place, $"'{stratum.Id}' has no weight", "give every stratum its weight, or take another standard");
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stratum in strata)
        {
            if (!seen.Add(stratum.Id))
                throw Faults.Duplicate(nameof(strata), stratum.Id);
        }
        for (int i = 0; i < strata.Length; i++)
        {
            if (strata[i].Before.Total == 0 || strata[i].After.Total == 0)
                throw Faults.Insufficient(
                    Guard.At(nameof(strata), i),
                    $"'{strata[i].Id}' has no answers on one side",
                    "join it with another stratum"
                );
        }
    }

    private static double[] Weights(ReadOnlySpan<Stratum> strata, StandardPopulation standard)
    {
        double[] weights = new double[strata.Length];
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = standard switch
            {
                StandardPopulation.Before => strata[i].Before.Total,
                StandardPopulation.After => strata[i].After.Total,
                StandardPopulation.Pooled => strata[i].Before.Total + strata[i].After.Total,
                _ => strata[i].Weight.GetValueOrDefault(),
            };
            sum += weights[i];
        }
        if (sum == 0)
            throw Faults.ZeroDenominator(nameof(strata), "the weights sum to 0", "give at least one positive weight");
        for (int i = 0; i < weights.Length; i++)
            weights[i] /= sum;
        return weights;
    }

    private static StratumChange Change(Stratum stratum, double weight, double totalBefore, double totalAfter)
    {
        double before = stratum.Before.Sum / stratum.Before.Total;
        double after = stratum.After.Sum / stratum.After.Total;
        double mixBefore = stratum.Before.Total / totalBefore;
        double mixAfter = stratum.After.Total / totalAfter;
        return new StratumChange(
            stratum.Id,
            before,
            after,
            weight,
            (mixBefore + mixAfter) / 2 * (after - before),
            (before + after) / 2 * (mixAfter - mixBefore)
        );
    }

    private static double StandardError(ReadOnlySpan<Stratum> strata, double[] weights, Func<Stratum, StratumSide> sideOf)
    {
        double variance = 0;
        for (int i = 0; i < strata.Length; i++)
        {
            var side = sideOf(strata[i]);
            double rate = side.Sum / side.Total;
            variance += weights[i] * weights[i] * rate * (1 - rate) / side.Total;
        }
        return Math.Sqrt(variance);
    }
}
