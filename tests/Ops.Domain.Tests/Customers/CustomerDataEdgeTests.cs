using NodaTime;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

/// <summary>Data that just is or just is not as it should be, and texts that are as good as none.</summary>
public sealed class CustomerDataEdgeTests
{
    private static readonly LocalDate Today = new(2026, 6, 1);

    /// <summary>Of today, of the oldest day that counts, of the day before it, of tomorrow.</summary>
    [Theory]
    [InlineData("2026-06-01", true)]
    [InlineData("2026-05-02", true)]
    [InlineData("2026-05-01", false)]
    [InlineData("2026-06-02", false)]
    public void A_date_is_recent_up_to_today_and_from_the_oldest_day(string date, bool holds) =>
        DataQuality
            .Of(
                ["seen"],
                [new CustomerRecord(new KeyValuePair<string, FieldValue>("seen", FieldValue.Of(date)))],
                [QualityRule.Recent("seen", 30)],
                Today
            )
            .Rules[0]
            .Offenders.Should()
            .Be(holds ? 0 : 1);

    /// <summary>Yes and no, 1 and its text, 0 and −0: what is of one kind and equal stands twice, nothing else does.</summary>
    [Fact]
    public void Unique_tells_kinds_of_values_apart()
    {
        FieldValue[] values =
        [
            FieldValue.Of(true),
            FieldValue.Of(false),
            FieldValue.Of("y"),
            FieldValue.Of("f"),
            FieldValue.Of(1),
            FieldValue.Of("1"),
            FieldValue.Of(0.0),
            FieldValue.Of("0"),
        ];
        RuleScore Score(params FieldValue[] given) =>
            DataQuality
                .Of(
                    ["key"],
                    [.. given.Select(value => new CustomerRecord(new KeyValuePair<string, FieldValue>("key", value)))],
                    [QualityRule.Unique(KeyNormalisation.None, "key")],
                    Today
                )
                .Rules[0];
        Score(values).Offenders.Should().Be(0);
        Score(FieldValue.Of(true), FieldValue.Of(true)).Offenders.Should().Be(1);
        Score(FieldValue.Of(false), FieldValue.Of(false)).Offenders.Should().Be(1);
        Score(FieldValue.Of(0.0), FieldValue.Of(-0.0)).Offenders.Should().Be(1);
        var one = Score(FieldValue.Missing, FieldValue.Of(2));
        (one.Applicable, one.Offenders, one.Score).Should().Be((1, 0, 1));
    }

    [Fact]
    public void Names_of_fields_are_checked()
    {
        CustomerRecord[] records = [new()];
        QualityRule[] rules = [QualityRule.Required("a")];
        Refusal.Of(FaultCode.InvalidArgument, "fields[1]", () => DataQuality.Of(["a", " "], records, rules, Today));
        Refusal.Of(FaultCode.InvalidArgument, "records[1]", () => DataQuality.Of(["a"], [records[0], null!], rules, Today));
        Refusal.Of(FaultCode.InvalidArgument, "rules[1]", () => DataQuality.Of(["a"], records, [rules[0], null!], Today));
        Refusal.Of(FaultCode.DuplicateKey, "fields[1]", () => DataQuality.Of(["a", "a"], records, rules, Today));
        Refusal.Of(FaultCode.UnknownReference, "rules[0]", () => DataQuality.Of(["b"], records, rules, Today));
    }

    /// <summary>By hand: two letters more of five, 1 − 2/5; nothing beside nothing is the same.</summary>
    [Fact]
    public void Edits_are_counted_against_the_longer_text()
    {
        var pairs = DuplicateCandidates
            .Of([new("abc", "abcde"), new("abcde", "abc"), new("", ""), new("", "ab"), new(" ", "-")], SimilarityMeasure.DamerauLevenshtein)
            .Pairs;
        pairs[0].Similarity.Should().Be(0.6);
        pairs[1].Similarity.Should().Be(0.6);
        pairs[2].Similarity.Should().Be(1);
        pairs[3].Similarity.Should().Be(0);
        pairs.Select(pair => pair.Distance).Take(4).Should().Equal(2, 2, 0, 2);
    }

    /// <summary>Winkler's bonus: 0.1 for each letter of a common start of up to four, on what is missing, from a Jaro of 0.7.</summary>
    [Fact]
    public void A_threshold_that_is_met_exactly_makes_a_candidate()
    {
        var pair = DuplicateCandidates.Of([new("abcdefgh", "abcdxfgh")]).Pairs[0];
        // Seven of eight letters match in order: Jaro (7/8 + 7/8 + 1)/3 = 11/12; four letters lead: 11/12 + 0.4/12 = 0.95.
        pair.Similarity.Should().BeApproximately(0.95, 1e-15);
        DuplicateCandidates.Of([new("abcdefgh", "abcdxfgh")], threshold: pair.Similarity).Candidates.Should().Be(1);
        DuplicateCandidates.Of([new("abcdefgh", "abcdxfgh")], threshold: Math.BitIncrement(pair.Similarity)).Candidates.Should().Be(0);
    }
}
