namespace Ops.Domain.Processes;

/// <summary>How often a rule was called for, kept, and could not be told.</summary>
internal readonly record struct RuleTally(long Activations, long Fulfilments, long NotEvaluable)
{
    public static RuleTally operator +(RuleTally left, RuleTally right) =>
        new(left.Activations + right.Activations, left.Fulfilments + right.Fulfilments, left.NotEvaluable + right.NotEvaluable);
}
