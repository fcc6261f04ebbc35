namespace Ops.Domain.Rules;

/// <summary>A fact by name.</summary>
internal sealed class FactNode<TFact>(string name, FactKind kind, Func<TFact, FactValue> read) : Node<TFact>(kind)
{
    public string Name { get; } = name;

    /// <summary>The value without a note that it was asked for.</summary>
    public FactValue Read(TFact fact) => read(fact);

    public override FactValue Evaluate(TFact fact, Evidence? evidence)
    {
        var value = read(fact);
        if (value.IsMissing)
            evidence?.NoteMissing(Name);
        return value;
    }

    public override FactValue Test(TFact fact, Evidence? evidence)
    {
        var value = Evaluate(fact, evidence);
        evidence?.Note(new RuleAtom(RuleOperator.Fact, Name, Name, [value], TruthOf(value)));
        return value;
    }

    public override void Collect(ISet<string> facts) => facts.Add(Name);

    public override string ToString() => Name;
}

/// <summary>A constant.</summary>
internal sealed class ConstantNode<TFact>(FactValue value) : Node<TFact>(value.Kind)
{
    public override FactValue Evaluate(TFact fact, Evidence? evidence) => value;

    public override void Collect(ISet<string> facts) { }

    public override string ToString() => Kind == FactKind.Text ? $"\"{value}\"" : value.ToString();
}
