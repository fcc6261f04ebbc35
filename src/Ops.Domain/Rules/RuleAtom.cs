namespace Ops.Domain.Rules;

/// <summary>One comparison that was made while a rule was evaluated, with the values it saw.</summary>
public sealed class RuleAtom
{
    internal RuleAtom(RuleOperator @operator, string text, string? fact, ImmutableArray<FactValue> values, Truth result)
    {
        Operator = @operator;
        Text = text;
        Fact = fact;
        Values = values;
        Result = result;
    }

    /// <summary>What was done.</summary>
    public RuleOperator Operator { get; }

    /// <summary>The comparison as the rule states it, for example <c>spent &gt; budget * 1.1</c>.</summary>
    public string Text { get; }

    /// <summary>The fact that was looked at, for <see cref="RuleOperator.Fact"/> and <see cref="RuleOperator.Exists"/>.</summary>
    public string? Fact { get; }

    /// <summary>The operands' values; of a list test only the value that was looked for; none for an existence test.</summary>
    public ImmutableArray<FactValue> Values { get; }

    /// <summary>What came out.</summary>
    public Truth Result { get; }

    /// <summary>The comparison, its values and its result.</summary>
    /// <returns>For example <c>spent &gt; budget (110, 100): True</c>.</returns>
    public override string ToString() => $"{Text} ({string.Join(", ", Values)}): {Result}";
}
