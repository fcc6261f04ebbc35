namespace Ops.Domain.Architecture.Tests.Results;

/// <summary>What an Of may return without explaining itself: definitions and plain values, each with the reason. There are no others.</summary>
internal static class PlainResults
{
    public static ImmutableArray<(string Type, string Reason)> All { get; } =
    [
        ("ChartRuleSet", "a definition: the agreed rules"),
        ("Currency", "a definition: a row of ISO 4217"),
        ("DecisionMatrix", "a definition: the alternatives and their values"),
        ("FactSchema", "a definition: which facts there are"),
        ("FactSheet", "facts: what was given"),
        ("FactValue", "a fact: one given value"),
        ("ForwardChain", "a definition: the rules of the chain"),
        ("FormulaTree", "a definition: the agreed formulas"),
        ("GoalGraph", "a definition: which goal serves which"),
        ("GoalPlan", "a definition: what was agreed"),
        ("OutputLayout", "a definition: the outputs of a table"),
        ("PairwiseComparison", "a definition: the given judgements"),
        ("ReviewRules", "a definition: the rules that a review applies"),
        ("RuleSet", "a definition: the agreed rules"),
        ("Explanation", "it is the explanation"),
        ("Phrase", "a text, not a figure"),
        ("ScoreScale", "a definition: how progress is scored"),
        ("StatusBands", "a definition: what was agreed"),
        .. Calls.RoomSamples.All.SelectMany(room => room.PlainResults),
    ];
}
