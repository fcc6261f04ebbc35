namespace Ops.Domain.Rules;

/// <summary>The names and kinds of facts that are known only at run time.</summary>
/// <remarks>Immutable; equality is that of the reference: terms and sheets belong to the schema that made them.</remarks>
public sealed class FactSchema
{
    private readonly Dictionary<string, int> _index;

    private FactSchema(ImmutableArray<string> names, ImmutableArray<FactKind> kinds, Dictionary<string, int> index)
    {
        Names = names;
        Kinds = kinds;
        _index = index;
    }

    /// <summary>The facts' names, as declared.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The facts' kinds, one per name.</summary>
    public ImmutableArray<FactKind> Kinds { get; }

    /// <summary>Declares facts.</summary>
    /// <param name="facts">Name and kind of each; none declares nothing, for rules of constants.</param>
    /// <returns>The schema.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.DuplicateKey"/>: a name stands twice.
    /// <see cref="FaultCode.InvalidArgument"/>: a blank name or an undefined kind.
    /// </exception>
    public static FactSchema Of(params ReadOnlySpan<(string Name, FactKind Kind)> facts)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = ImmutableArray.CreateBuilder<string>(facts.Length);
        var kinds = ImmutableArray.CreateBuilder<FactKind>(facts.Length);
        foreach (var (name, kind) in facts)
        {
            Guard.NotBlank(name, nameof(facts));
            if (Guard.Defined(kind, name) == FactKind.Missing)
                throw Faults.Invalid(name, "a fact needs a kind", "declare a number, text, flag or date");
            if (!index.TryAdd(name, names.Count))
                throw Faults.Duplicate(nameof(facts), name);
            names.Add(name);
            kinds.Add(kind);
        }
        return new FactSchema(names.MoveToImmutable(), kinds.MoveToImmutable(), index);
    }

    /// <summary>The term that reads a fact, of the fact's own kind.</summary>
    /// <param name="name">A declared name.</param>
    /// <returns>The term.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: the name is not declared.</exception>
    public Term<FactSheet> Fact(string name)
    {
        int at = IndexOf(name);
        return Terms.Wrap(new FactNode<FactSheet>(Names[at], Kinds[at], sheet => sheet.At(this, at)));
    }

    /// <summary>The number of that name.</summary>
    /// <param name="name">A declared name.</param>
    /// <returns>The term.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: not declared. <see cref="FaultCode.InvalidArgument"/>: no number.</exception>
    public NumberTerm<FactSheet> Number(string name) => As<NumberTerm<FactSheet>>(name);

    /// <summary>The text of that name.</summary>
    /// <param name="name">A declared name.</param>
    /// <returns>The term.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: not declared. <see cref="FaultCode.InvalidArgument"/>: no text.</exception>
    public TextTerm<FactSheet> Text(string name) => As<TextTerm<FactSheet>>(name);

    /// <summary>The truth value of that name.</summary>
    /// <param name="name">A declared name.</param>
    /// <returns>The term.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: not declared. <see cref="FaultCode.InvalidArgument"/>: no truth value.</exception>
    public FlagTerm<FactSheet> Flag(string name) => As<FlagTerm<FactSheet>>(name);

    /// <summary>The date of that name.</summary>
    /// <param name="name">A declared name.</param>
    /// <returns>The term.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: not declared. <see cref="FaultCode.InvalidArgument"/>: no date.</exception>
    public DateTerm<FactSheet> Date(string name) => As<DateTerm<FactSheet>>(name);

    internal int IndexOf(string name) =>
        _index.TryGetValue(Guard.NotNull(name, nameof(name)), out int at)
            ? at
            : throw Faults.Unknown(nameof(name), name, "declare the fact in the schema");

    private TTerm As<TTerm>(string name)
        where TTerm : Term<FactSheet> =>
        Fact(name) as TTerm ?? throw Faults.Invalid(name, $"the fact is declared as {Kinds[IndexOf(name)]}", "ask for the declared kind");
}
