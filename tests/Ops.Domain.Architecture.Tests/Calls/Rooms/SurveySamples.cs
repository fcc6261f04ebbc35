using Ops.Domain.Customers;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Surveys, themes and customer data.</summary>
internal sealed class SurveySamples : RoomSamples
{
    private static readonly byte[] Recommendations = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 10];
    private static readonly string[][] TwoCoders =
    [
        ["k1", "k2"],
        ["k2", "k2"],
        ["k3", "k3"],
    ];

    private static double[][] Rows(params int[] turns) =>
        [.. Enumerable.Range(0, 12).Select(i => turns.Select(turn => (double)((i * turn) % 7)).ToArray())];

    private static MarginTarget Age => new("age", new LevelShare("young", 0.5), new LevelShare("old", 0.5));

    private static Respondents TwoPeople()
    {
        var respondents = new Respondents(Age);
        respondents.Add("young");
        respondents.Add("old");
        return respondents;
    }

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(RatingScale)] = _ => RatingScale.Satisfaction,
            [typeof(SatisfactionAccumulator)] = _ => new SatisfactionAccumulator(RatingScale.Satisfaction),
            [typeof(Respondents)] = _ => TwoPeople(),
            [typeof(RakeOptions)] = _ => new RakeOptions(),
            [typeof(ComplaintPeriod)] = variant => new ComplaintPeriod($"k{variant + 1}", 3 + variant, 100),
            [typeof(ThemeCounts)] = variant => new ThemeCounts($"k{variant + 1}", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 1, 2),
        };

    public override Dictionary<Type, Func<int, Array>> ManyByType =>
        new()
        {
            [typeof(LevelShare)] = _ => new LevelShare[] { new("young", 0.5), new("old", 0.5) },
            [typeof(MarginTarget)] = _ => new[] { Age },
            [typeof(IdentityLink)] = _ => new IdentityLink[] { new("k1", "k2") },
            [typeof(KeyValuePair<string, FieldValue>)] = _ => new[] { KeyValuePair.Create("k1", FieldValue.Of("text")) },
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["NetPromoterCounts.Count(ratings)"] = () => Recommendations,
            ["NetPromoterScore.Of(ratings)"] = () => Recommendations,
            ["NetPromoterAccumulator.Add(rating)"] = () => 9,
            ["RatingScale.new(satisfiedFrom)"] = () => 4,
            ["SatisfactionAccumulator.Add(rating)"] = () => 4,
            ["SatisfactionScore.Of(ratings)"] = () => new[] { 1, 2, 3, 4, 5 },
            ["Reliability.Of(answers)"] = () => Rows(1, 2, 3),
            ["KeyDrivers.Of(drivers)"] = () => new[] { "k1", "k2" },
            ["KeyDrivers.Of(ratings)"] = () => Rows(2, 3),
            ["Respondents.Add(levels)"] = () => new[] { "young" },
            ["Respondents.Add(positions)"] = () => new[] { 1 },
            ["WeightedEstimate.Of(values)"] = () => new double[] { 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 1 },
            ["NonResponseBounds.Of(invited)"] = () => 10L,
            ["NonResponseBounds.Of(responded)"] = () => 5L,
            ["NonResponseBounds.Of(sum)"] = () => 3.0,
            ["NonResponseBounds.Of(minimum)"] = () => 0.0,
            ["NonResponseBounds.Of(maximum)"] = () => 1.0,
            ["CoderAgreement.Kappa(ratings)"] = () => TwoCoders,
            ["CoderAgreement.Alpha(ratings)"] = () => TwoCoders,
            ["CustomerIdentity.Of(different)"] = () => new IdentityLink[] { new("k3", "k4") },
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [
            ("CustomerIdentity.Of(same)", "without links every id is a customer of its own"),
            ("CustomerRecord.new(values)", "nothing is known of the customer: every field is missing"),
            ("ThemeCounts.new(counts)", "no count beside some periods is a mismatch of lengths"),
            ("QualityRule.OneOf(values)", "a rule that allows no value is an invalid rule"),
        ];

    public override ImmutableArray<(string Type, string Reason)> PlainResults =>
        [("FieldValue", "a value that a caller makes, not a figure")];
}
