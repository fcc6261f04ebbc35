using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>客户数据质量, how complete, valid, unique and fresh customer data is, and which records to mend.</summary>
/// <remarks>A rule that applies to nothing has no score and does not lift the total. Holds lists and makes no claim of value equality.</remarks>
public sealed class DataQuality : IExplainable
{
    private DataQuality() { }

    /// <summary>The mean of the sides that have a score, weighted; 0 to 1.</summary>
    public double Total { get; internal init; }

    /// <summary>The rules in the order in which they were given.</summary>
    public ImmutableArray<RuleScore> Rules { get; internal init; }

    /// <summary>All four sides: completeness, validity, uniqueness, timeliness.</summary>
    public ImmutableArray<DimensionScore> Dimensions { get; internal init; }

    /// <summary>How many records there are.</summary>
    public int Records { get; internal init; }

    /// <summary>How many records offend no rule.</summary>
    public int RecordsWithoutOffence { get; internal init; }

    /// <summary>Scores records.</summary>
    /// <param name="fields">The fields there are; at least one.</param>
    /// <param name="records">The records; at least one.</param>
    /// <param name="rules">The rules; at least one.</param>
    /// <param name="asOf">The day of the report.</param>
    /// <param name="weights">How much each side counts; null for all alike.</param>
    /// <returns>The scores.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no field, record or rule. <see cref="FaultCode.InvalidArgument"/>: a negative weight. <see cref="FaultCode.DuplicateKey"/>: a
    /// field twice. <see cref="FaultCode.UnknownReference"/>: a rule or a record with a field that is not given. <see cref="FaultCode.ZeroDenominator"/>: nothing to
    /// score, or weights that sum to 0.
    /// </exception>
    public static DataQuality Of(
        ReadOnlySpan<string> fields,
        ReadOnlySpan<CustomerRecord> records,
        ReadOnlySpan<QualityRule> rules,
        LocalDate asOf,
        QualityWeights? weights = null
    )
    {
        weights ??= new QualityWeights();
        Check(fields, records, rules, weights);
        bool[] offends = new bool[records.Length];
        var scores = ImmutableArray.CreateBuilder<RuleScore>(rules.Length);
        foreach (var rule in rules)
        {
            var score = Score(rule, records, asOf);
            foreach (int record in score.OffendingRecords)
                offends[record] = true;
            scores.Add(score);
        }
        var dimensions = ImmutableArray.CreateBuilder<DimensionScore>();
        double sum = 0;
        double weight = 0;
        foreach (var dimension in Enum.GetValues<QualityDimension>())
        {
            var own = scores.Where(score => score.Rule.Dimension == dimension).ToList();
            int applicable = own.Sum(score => score.Applicable);
            var score = new DimensionScore(dimension, applicable, applicable - own.Sum(rule => rule.Offenders));
            dimensions.Add(score);
            if (score.Score is { } value)
            {
                sum += weights.Of(dimension) * value;
                weight += weights.Of(dimension);
            }
        }
        if (weight == 0)
            throw Faults.ZeroDenominator(
                nameof(weights),
                "nothing that counts can be scored",
                "give a rule that applies, and its side a weight"
            );
        return new DataQuality
        {
            Total = sum / weight,
            Rules = scores.MoveToImmutable(),
            Dimensions = dimensions.DrainToImmutable(),
            Records = records.Length,
            RecordsWithoutOffence = offends.AsSpan().Count(false),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Data quality", "数据质量"),
            Total,
            new Phrase("weighted mean of the sides that have a score", "有得分各维度的加权平均"),
            Phrase.Of($"{Records} records, {RecordsWithoutOffence} without offence", $"{Records} 条记录，{RecordsWithoutOffence} 条无问题"),
            [
                .. Dimensions.Select(dimension =>
                    Explanation.Of(
                        Name(dimension.Dimension),
                        dimension.Score,
                        Phrase.Of($"{dimension.Passed} / {dimension.Applicable}"),
                        default,
                        [
                            .. Rules
                                .Where(rule => rule.Rule.Dimension == dimension.Dimension)
                                .Select(rule =>
                                    Explanation.Of(rule.Rule.Name, rule.Score, Phrase.Of($"1 - {rule.Offenders} / {rule.Applicable}"))
                                ),
                        ]
                    )
                ),
            ]
        );

    private static Phrase Name(QualityDimension dimension) =>
        dimension switch
        {
            QualityDimension.Completeness => new Phrase("Completeness", "完整性"),
            QualityDimension.Validity => new Phrase("Validity", "有效性"),
            QualityDimension.Uniqueness => new Phrase("Uniqueness", "唯一性"),
            _ => new Phrase("Timeliness", "及时性"),
        };

    private static void Check(
        ReadOnlySpan<string> fields,
        ReadOnlySpan<CustomerRecord> records,
        ReadOnlySpan<QualityRule> rules,
        QualityWeights weights
    )
    {
        Guard.NotEmpty(fields, nameof(fields));
        Guard.NotEmpty(records, nameof(records));
        Guard.NotEmpty(rules, nameof(rules));
        for (int i = 0; i < fields.Length; i++)
            Guard.NotBlank(fields[i], Guard.At(nameof(fields), i));
        for (int i = 0; i < records.Length; i++)
            Guard.NotNull(records[i], Guard.At(nameof(records), i));
        for (int i = 0; i < rules.Length; i++)
            Guard.NotNull(rules[i], Guard.At(nameof(rules), i));
        weights.Check();
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < fields.Length; i++)
        {
            if (!known.Add(fields[i]))
                throw Faults.Duplicate(Guard.At(nameof(fields), i), fields[i]);
        }
        for (int i = 0; i < rules.Length; i++)
            Known(known, rules[i].Fields, Guard.At(nameof(rules), i));
        for (int i = 0; i < records.Length; i++)
            Known(known, records[i].Fields, Guard.At(nameof(records), i));
    }

    private static void Known(HashSet<string> known, IReadOnlyCollection<string> fields, string place)
    {
        foreach (string field in fields)
        {
            if (!known.Contains(field))
                throw Faults.Unknown(place, field, "name it among the fields");
        }
    }

    private static RuleScore Score(QualityRule rule, ReadOnlySpan<CustomerRecord> records, LocalDate asOf)
    {
        var view = new RuleView(rule.Fields, asOf);
        int applicable = 0;
        var offenders = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < records.Length; i++)
        {
            if (!rule.AppliesTo(view.On(records[i])))
                continue;
            applicable++;
            if (!rule.Holds(view))
                offenders.Add(i);
        }
        return new RuleScore(rule, applicable, offenders.DrainToImmutable());
    }
}
