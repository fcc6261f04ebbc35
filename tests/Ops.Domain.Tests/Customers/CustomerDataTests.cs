using CsCheck;
using NodaTime;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public sealed class CustomerDataTests
{
    private static readonly LocalDate Today = new(2026, 6, 1);

    [Fact]
    public void Chains_of_links_make_groups_named_by_the_first_id()
    {
        var identity = CustomerIdentity.Of(["c7", "c2", "c9", "c1", "c5"], [new("c9", "c2"), new("c5", "c9")], [new("c1", "c2")]);
        identity.Groups.Select(group => group.Canonical).Should().Equal("c1", "c2", "c7");
        identity.Groups[1].Members.Should().Equal("c2", "c5", "c9");
        identity.Gross.Should().Be(5);
        identity.Net.Should().Be(3);
        identity.CanonicalOf("c9").Should().Be("c2");
    }

    [Fact]
    public void A_link_can_be_taken_back()
    {
        var identity = CustomerIdentity.Of(["a", "b", "c"], [new("a", "b"), new("c", "b")]);
        var undone = identity.Without(new IdentityLink("b", "c"));
        undone.Net.Should().Be(2);
        undone.CanonicalOf("b").Should().Be("a");
        identity.Net.Should().Be(1, "the first answer does not change");
        Refusal.Of(FaultCode.UnknownReference, "link", () => identity.Without(new IdentityLink("a", "c")));
    }

    [Fact]
    public void The_order_and_direction_of_links_does_not_matter_for_all_links() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9])
            .Array[0, 12]
            .Sample(pairs =>
            {
                string[] ids = [.. Enumerable.Range(0, 10).Select(i => $"{i}")];
                IdentityLink[] links = [.. pairs.Select(pair => new IdentityLink($"{pair.Item1}", $"{pair.Item2}"))];
                IdentityLink[] turned = [.. links.Reverse().Select(link => new IdentityLink(link.Right, link.Left))];
                var one = CustomerIdentity.Of(ids, links);
                var other = CustomerIdentity.Of([.. ids.Reverse()], turned);
                other
                    .Groups.Select(group => string.Join(",", group.Members))
                    .Should()
                    .Equal(one.Groups.Select(group => string.Join(",", group.Members)));
                one.Groups.Sum(group => group.Members.Length).Should().Be(one.Gross);
            });

    [Fact]
    public void A_contradiction_names_its_chain()
    {
        FluentActions
            .Invoking(() => CustomerIdentity.Of(["a", "b", "c"], [new("a", "b"), new("b", "c")], [new("c", "a")]))
            .Should()
            .Throw<OpsException>()
            .WithMessage("*c = b = a*")
            .Which.Code.Should()
            .Be(FaultCode.InvalidArgument);
        Refusal.Of(FaultCode.InvalidArgument, "different", () => CustomerIdentity.Of(["a"], [], [new("a", "a")]));
        Refusal.Of(FaultCode.EmptyInput, "ids", () => CustomerIdentity.Of([], []));
        Refusal.Of(FaultCode.DuplicateKey, "ids[1]", () => CustomerIdentity.Of(["a", "a"], []));
        Refusal.Of(FaultCode.UnknownReference, "same[0]", () => CustomerIdentity.Of(["a"], [new("a", "z")]));
        Refusal.Of(
            FaultCode.UnknownReference,
            "different[1]",
            () => CustomerIdentity.Of(["a", "b"], [new("a", "b")], [new("a", "b"), new("q", "a")])
        );
        Refusal.Of(FaultCode.UnknownReference, "id", () => CustomerIdentity.Of(["a"], []).CanonicalOf("z"));
    }

    /// <summary>Winkler's published pairs: MARTHA/MARHTA 0.961, DWAYNE/DUANE 0.840, DIXON/DICKSONX 0.813.</summary>
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.961)]
    [InlineData("DWAYNE", "DUANE", 0.840)]
    [InlineData("DIXON", "DICKSONX", 0.813)]
    [InlineData("", "", 1)]
    [InlineData("a", "", 0)]
    [InlineData("ab", "cd", 0)]
    [InlineData("x", "x", 1)]
    public void Jaro_and_Winkler_as_published(string left, string right, double similarity) =>
        Similarity(left, right, SimilarityMeasure.JaroWinkler).Similarity.Should().BeApproximately(similarity, 5e-4);

    /// <summary>Edits by hand; "ca" to "abc" takes two by the unrestricted distance (swap, then insert between) and three by the restricted one.</summary>
    [Theory]
    [InlineData("ca", "abc", 2)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("abc", "abc", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("", "", 0)]
    public void Edits_are_counted(string left, string right, int edits) =>
        Similarity(left, right, SimilarityMeasure.DamerauLevenshtein).Distance.Should().Be(edits);

    [Fact]
    public void Similarity_is_symmetric_and_bounded_for_all_texts() =>
        Gen.Select(Gen.Char['a', 'd'].Array[0, 8], Gen.Char['a', 'd'].Array[0, 8])
            .Sample(
                (a, b) =>
                {
                    var forth = Similarity(new string(a), new string(b), SimilarityMeasure.DamerauLevenshtein);
                    var back = Similarity(new string(b), new string(a), SimilarityMeasure.DamerauLevenshtein);
                    forth.Distance.Should().Be(back.Distance);
                    forth.Distance.Should().BeLessThanOrEqualTo(Math.Max(a.Length, b.Length));
                    (forth.Distance == 0).Should().Be(forth.IsSame);
                    Similarity(new string(a), new string(b), SimilarityMeasure.JaroWinkler).Similarity.Should().BeInRange(0, 1);
                }
            );

    /// <summary>Unicode: full-width letters compose to plain ones, İ becomes i, an emoji is a symbol.</summary>
    [Theory]
    [InlineData("  Ann--LEE ", "ann lee", "annlee")]
    [InlineData("ＡＢＣ①", "abc1", "abc1")]
    [InlineData("İzmir", "izmir", "izmir")]
    [InlineData("王 小明", "王 小明", "王小明")]
    [InlineData("a😀b", "a b", "ab")]
    [InlineData("?!", "", "")]
    public void Texts_are_made_comparable(string text, string asText, string asKey)
    {
        Key(text, KeyNormalisation.Text).Should().Be(asText);
        Key(text, KeyNormalisation.Key).Should().Be(asKey);
        Key(text, KeyNormalisation.None).Should().Be(text);
    }

    [Fact]
    public void A_pair_at_the_threshold_is_a_candidate()
    {
        TextPair[] pairs = [new("abcde", "abcdx")];
        DuplicateCandidates.Of(pairs, SimilarityMeasure.DamerauLevenshtein, KeyNormalisation.None, 0.8).Candidates.Should().Be(1);
        DuplicateCandidates.Of(pairs, SimilarityMeasure.DamerauLevenshtein, KeyNormalisation.None, 0.81).Candidates.Should().Be(0);
        DuplicateCandidates.Of([new("Ann Lee", "ann-lee")]).IdenticalKeys.Should().Be(1);
        Refusal.Of(FaultCode.EmptyInput, "pairs", () => DuplicateCandidates.Of([]));
        Refusal.Of(FaultCode.InvalidArgument, "threshold", () => DuplicateCandidates.Of(pairs, threshold: 1.1));
        Refusal.Of(FaultCode.InvalidArgument, "measure", () => DuplicateCandidates.Of(pairs, (SimilarityMeasure)5));
        Refusal.Of(FaultCode.InvalidArgument, "normalisation", () => DuplicateCandidates.Of(pairs, normalisation: (KeyNormalisation)5));
    }

    [Fact]
    public void Each_rule_finds_its_offenders()
    {
        CustomerRecord[] records =
        [
            Record(("id", "1"), ("name", "Ann Lee"), ("joined", "2026-05-02"), ("left", "2026-05-02")),
            Record(("id", "2"), ("name", "ann-lee"), ("joined", "2026-05-01"), ("left", "2026-04-30")),
            Record(("id", " "), ("name", "Bo"), ("joined", "2026-02-30")),
            Record(("id", "3"), ("joined", "2026-06-02"), ("left", "2026-07-01")),
        ];
        var quality = DataQuality.Of(
            ["id", "name", "joined", "left"],
            records,
            [
                QualityRule.Required("id"),
                QualityRule.Unique(KeyNormalisation.Text, "name"),
                QualityRule.Recent("joined", 30),
                QualityRule.DateOrder("joined", "left"),
                QualityRule.Length("name", 3, 7),
                QualityRule.OneOf("id", FieldValue.Of("1"), FieldValue.Of("3")),
            ],
            Today
        );
        Offenders(quality).Should().Equal("2", "1", "1,2,3", "1", "2", "1");
        quality.Rules.Select(rule => rule.Applicable).Should().Equal(4, 3, 4, 3, 3, 3);
        quality.RecordsWithoutOffence.Should().Be(1);
        // Completeness 3/4, validity (3 + 3 + 3 − 3)/9, uniqueness 2/3, timeliness 1/4.
        quality.Total.Should().BeApproximately((0.75 + (2.0 / 3) + (2.0 / 3) + 0.25) / 4, 1e-12);
    }

    [Fact]
    public void A_number_is_judged_by_value_and_a_text_is_no_number()
    {
        CustomerRecord[] records =
        [
            new(KeyValuePair.Create("age", FieldValue.Of(0.0))),
            new(KeyValuePair.Create("age", FieldValue.Of(120.0))),
            new(KeyValuePair.Create("age", FieldValue.Of(120.5))),
            new(KeyValuePair.Create("age", FieldValue.Of("41"))),
            new(KeyValuePair.Create("age", FieldValue.Of(-0.0))),
            new(),
        ];
        var quality = DataQuality.Of(
            ["age"],
            records,
            [QualityRule.Range("age", 0, 120), QualityRule.Unique(KeyNormalisation.None, "age")],
            Today,
            new QualityWeights { Validity = 3, Uniqueness = 1 }
        );
        Offenders(quality).Should().Equal("2,3", "4");
        quality.Total.Should().BeApproximately(((3 * 0.6) + 0.8) / 4, 1e-12);
        quality.Dimensions[0].Score.Should().BeNull();
    }

    [Fact]
    public void Parts_of_a_key_do_not_run_into_each_other()
    {
        CustomerRecord[] records = [Record(("a", "x"), ("b", "yz")), Record(("a", "xy"), ("b", "z"))];
        DataQuality.Of(["a", "b"], records, [QualityRule.Unique(KeyNormalisation.None, "a", "b")], Today).Total.Should().Be(1);
    }

    [Fact]
    public void Bad_rules_and_records_are_refused()
    {
        var rule = QualityRule.Required("a");
        var record = Record(("a", "x"));
        Refusal.Of(FaultCode.EmptyInput, "fields", () => DataQuality.Of([], [record], [rule], Today));
        Refusal.Of(FaultCode.EmptyInput, "records", () => DataQuality.Of(["a"], [], [rule], Today));
        Refusal.Of(FaultCode.EmptyInput, "rules", () => DataQuality.Of(["a"], [record], [], Today));
        Refusal.Of(FaultCode.DuplicateKey, "fields[1]", () => DataQuality.Of(["a", "a"], [record], [rule], Today));
        Refusal.Of(FaultCode.UnknownReference, "rules[0]", () => DataQuality.Of(["b"], [record], [rule], Today));
        Refusal.Of(FaultCode.UnknownReference, "records[0]", () => DataQuality.Of(["b"], [record], [QualityRule.Required("b")], Today));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "weights.Validity",
            () => DataQuality.Of(["a"], [record], [rule], Today, new() { Validity = -1 })
        );
        Refusal.Of(FaultCode.ZeroDenominator, "weights", () => DataQuality.Of(["a"], [record], [rule], Today, new() { Completeness = 0 }));
        Refusal.Of(FaultCode.ZeroDenominator, "weights", () => DataQuality.Of(["a", "b"], [record], [QualityRule.Range("b", 0, 1)], Today));
        Refusal.Of(FaultCode.InvalidArgument, "maximum", () => QualityRule.Range("a", 2, 1));
        Refusal.Of(FaultCode.InvalidArgument, "maximum", () => QualityRule.Length("a", 2, 1));
        Refusal.Of(FaultCode.InvalidArgument, "values", () => QualityRule.OneOf("a"));
        Refusal.Of(FaultCode.EmptyInput, "fields", () => QualityRule.Unique(KeyNormalisation.None));
        Refusal.Of(FaultCode.InvalidArgument, "maximumDays", () => QualityRule.Recent("a", -1));
        Refusal.Of(FaultCode.InvalidArgument, "field", () => QualityRule.Required(" "));
        Refusal.Of(
            FaultCode.DuplicateKey,
            "values",
            () => new CustomerRecord(KeyValuePair.Create("a", FieldValue.Missing), KeyValuePair.Create("a", FieldValue.Missing))
        );
    }

    private static IEnumerable<string> Offenders(DataQuality quality) =>
        quality.Rules.Select(rule => string.Join(",", rule.OffendingRecords));

    private static CustomerRecord Record(params (string Field, string Text)[] values) =>
        new([.. values.Select(value => KeyValuePair.Create(value.Field, FieldValue.Of(value.Text)))]);

    private static PairSimilarity Similarity(string left, string right, SimilarityMeasure measure) =>
        DuplicateCandidates.Of([new(left, right)], measure, KeyNormalisation.None).Pairs[0];

    private static string Key(string text, KeyNormalisation normalisation) =>
        DuplicateCandidates.Of([new(text, text)], SimilarityMeasure.JaroWinkler, normalisation).Pairs[0].LeftKey;
}
