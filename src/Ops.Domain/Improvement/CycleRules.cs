namespace Ops.Domain.Improvement;

/// <summary>The state machines of improvement: from which state which action leads where, and what it must put on record.</summary>
internal sealed record CycleRules(string First, ImmutableArray<string> Final, ImmutableArray<CycleRules.Move> Moves)
{
    private static readonly CycleRules Pdca = new(
        "plan",
        ["closed", "cancelled"],
        [
            new("plan", "start", "do", ["problem", "goal", "owner", "due"]),
            new("do", "measure", "check", ["evidence"]),
            new("check", "judge", "act", ["result", "conclusion"]),
            new("act", "standardize", "closed", ["standard"], EndsCycle: true),
            new("act", "repeat", "plan", ["lesson"], EndsCycle: true),
            new("check", "rework", "do", ["reason"]),
            new("plan", "cancel", "cancelled", ["reason"]),
            new("do", "cancel", "cancelled", ["reason"]),
            new("check", "cancel", "cancelled", ["reason"]),
            new("act", "cancel", "cancelled", ["reason"]),
        ]
    );

    private static readonly CycleRules Capa = new(
        "opened",
        ["closed", "cancelled"],
        [
            new("opened", "contain", "contained", ["containment", "owner"]),
            new("contained", "analyse", "analysed", ["rootCause", "method"]),
            new("analysed", "plan", "planned", ["action", "owner", "due"]),
            new("planned", "implement", "implemented", ["evidence"]),
            new("implemented", "verify", "verified", ["evidence", "effective"]),
            new("verified", "close", "closed", ["approver"], EndsCycle: true),
            new("implemented", "reject", "analysed", ["reason"]),
            new("closed", "reopen", "analysed", ["reason"]),
            new("opened", "cancel", "cancelled", ["reason"]),
            new("contained", "cancel", "cancelled", ["reason"]),
        ]
    );

    private static readonly CycleRules A3 = new(
        "opened",
        ["closed", "cancelled"],
        [
            new("opened", "describe", "described", ["background", "currentCondition", "owner"]),
            new("described", "aim", "aimed", ["goal", "due"]),
            new("aimed", "analyse", "analysed", ["rootCause", "method"]),
            new("analysed", "propose", "proposed", ["countermeasures", "plan"]),
            new("proposed", "approve", "approved", ["approver"]),
            new("approved", "implement", "implemented", ["evidence"]),
            new("implemented", "followUp", "confirmed", ["result", "effective"]),
            new("confirmed", "share", "closed", ["lesson"], EndsCycle: true),
            new("proposed", "return", "analysed", ["reason"]),
            new("implemented", "reject", "analysed", ["reason"]),
            new("opened", "cancel", "cancelled", ["reason"]),
            new("described", "cancel", "cancelled", ["reason"]),
            new("aimed", "cancel", "cancelled", ["reason"]),
            new("analysed", "cancel", "cancelled", ["reason"]),
            new("proposed", "cancel", "cancelled", ["reason"]),
        ]
    );

    public static CycleRules For(CycleKind kind) =>
        kind switch
        {
            CycleKind.Pdca => Pdca,
            CycleKind.Capa => Capa,
            _ => A3,
        };

    public bool Knows(string action) => Moves.Any(move => move.Action == action);

    public Move? Find(string state, string action) => Moves.FirstOrDefault(move => move.From == state && move.Action == action);

    public sealed record Move(string From, string Action, string To, ImmutableArray<string> Required, bool EndsCycle = false);
}
