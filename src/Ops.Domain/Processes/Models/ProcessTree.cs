namespace Ops.Domain.Processes;

/// <summary>A block-structured process model (流程树), always in its normal form.</summary>
/// <remarks>
/// In normal form a sequence, choice or parallel block has no child of its own kind and at least two children, and the children of a choice or a
/// parallel block stand in ordinal order of their text. Nothing else is rewritten: equal children and silent steps stay. Two trees are equal when
/// their texts are. The text: <c>'label'</c> (a quote inside written twice), <c>tau</c>, <c>->(…)</c>, <c>X(…)</c>, <c>+(…)</c>, <c>*(do,redo)</c>.
/// </remarks>
public sealed class ProcessTree : IEquatable<ProcessTree>
{
    /// <summary>The deepest tree that is held: 1,000 levels.</summary>
    public const int MaximumDepth = 1000;

    private readonly string _text;

    private ProcessTree(ProcessOperator kind, string? label, ImmutableArray<ProcessTree> children, string text)
    {
        Operator = kind;
        Label = label;
        Children = children;
        _text = text;
        foreach (var child in children)
        {
            Depth = Math.Max(Depth, child.Depth);
            NodeCount += child.NodeCount;
        }
        Depth++;
        NodeCount++;
        if (Depth > MaximumDepth)
            throw Faults.Overflow("tree", $"deeper than {MaximumDepth} levels", "cut it into several models");
    }

    /// <summary>The step that leaves no event.</summary>
    public static ProcessTree Silent { get; } = new(ProcessOperator.Silent, null, [], "tau");

    /// <summary>What the node is.</summary>
    public ProcessOperator Operator { get; }

    /// <summary>The activity of a leaf; null for every other node.</summary>
    public string? Label { get; }

    /// <summary>The children; none for a leaf.</summary>
    public ImmutableArray<ProcessTree> Children { get; }

    /// <summary>The number of levels; 1 for a leaf.</summary>
    public int Depth { get; }

    /// <summary>The number of operators and leaves.</summary>
    public int NodeCount { get; }

    /// <summary>The activities, each once, in ordinal order.</summary>
    public ImmutableArray<string> Activities => [.. Labels().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The activities that stand on two leaves or more, in ordinal order.</summary>
    public ImmutableArray<string> DuplicateLabels =>
        [
            .. Labels()
                .GroupBy(label => label, StringComparer.Ordinal)
                .Where(group => group.Skip(1).Any())
                .Select(group => group.Key)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>A leaf with an activity.</summary>
    /// <param name="label">The activity; not blank.</param>
    /// <returns>The leaf.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank label.</exception>
    public static ProcessTree Activity(string label)
    {
        Guard.NotBlank(label, nameof(label));
        return new ProcessTree(ProcessOperator.Activity, label, [], $"'{label.Replace("'", "''", StringComparison.Ordinal)}'");
    }

    /// <summary>The children one after the other.</summary>
    /// <param name="children">At least one.</param>
    /// <returns>The tree; the child itself if there is just one.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no child. <see cref="FaultCode.InvalidArgument"/>: a child is null.
    /// <see cref="FaultCode.Overflow"/>: deeper than <see cref="MaximumDepth"/>.</exception>
    public static ProcessTree Sequence(params ReadOnlySpan<ProcessTree> children) => Block(ProcessOperator.Sequence, "->", children);

    /// <summary>Exactly one of the children.</summary>
    /// <param name="children">At least one.</param>
    /// <returns>The tree; the child itself if there is just one.</returns>
    /// <exception cref="OpsException">As <see cref="Sequence"/>.</exception>
    public static ProcessTree Exclusive(params ReadOnlySpan<ProcessTree> children) => Block(ProcessOperator.Exclusive, "X", children);

    /// <summary>All children, interleaved.</summary>
    /// <param name="children">At least one.</param>
    /// <returns>The tree; the child itself if there is just one.</returns>
    /// <exception cref="OpsException">As <see cref="Sequence"/>.</exception>
    public static ProcessTree Parallel(params ReadOnlySpan<ProcessTree> children) => Block(ProcessOperator.Parallel, "+", children);

    /// <summary>A part that may be repeated.</summary>
    /// <param name="body">What is done first and last.</param>
    /// <param name="redo">What is done before the body is done again.</param>
    /// <returns>The tree.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a part is null.
    /// <see cref="FaultCode.Overflow"/>: deeper than <see cref="MaximumDepth"/>.</exception>
    public static ProcessTree Loop(ProcessTree body, ProcessTree redo)
    {
        Guard.NotNull(body, nameof(body));
        Guard.NotNull(redo, nameof(redo));
        return new ProcessTree(ProcessOperator.Loop, null, [body, redo], $"*({body._text},{redo._text})");
    }

    /// <summary>Reads a tree from its text; blanks between tokens are allowed.</summary>
    /// <param name="text">The text, as in the remarks of this type.</param>
    /// <returns>The tree in normal form.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: blank text. <see cref="FaultCode.ParseError"/>: malformed text, a blank
    /// label, or a loop without exactly two children. <see cref="FaultCode.InvalidArgument"/>: null.
    /// <see cref="FaultCode.Overflow"/>: deeper than <see cref="MaximumDepth"/>.</exception>
    public static ProcessTree Parse(string text) => new ProcessTreeReader(Guard.NotNull(text, nameof(text))).Read();

    /// <summary>How many nodes of one kind the tree has.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The number.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the kind is not defined.</exception>
    public int Count(ProcessOperator kind)
    {
        Guard.Defined(kind, nameof(kind));
        return Children.Sum(child => child.Count(kind)) + (Operator == kind ? 1 : 0);
    }

    /// <summary>The Petri net of the tree, from one source place to one sink place.</summary>
    /// <remarks>
    /// A leaf is one transition; the children of a choice share their entry and exit; a parallel block has a silent split and a silent join, a loop
    /// a silent way in and a silent way out. The net is sound.
    /// </remarks>
    /// <returns>The net with a token on the source as its initial and one on the sink as its final marking.</returns>
    public AcceptingPetriNet ToNet() => ProcessTreeNet.Of(this);

    /// <summary>The BPMN model of the tree: a pair of gateways per block.</summary>
    /// <returns>The model, which allows the same traces.</returns>
    public BpmnModel ToBpmn() => ProcessTreeBpmn.Of(this);

    /// <summary>Equal when the texts are.</summary>
    /// <param name="other">The other tree.</param>
    /// <returns>True for the same model in normal form.</returns>
    public bool Equals(ProcessTree? other) => other is not null && _text == other._text;

    /// <summary>True when both are equal, or both null.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True for the same model.</returns>
    public static bool operator ==(ProcessTree? left, ProcessTree? right) => Equals(left, right);

    /// <summary>True when the two are not equal.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True for different ones.</returns>
    public static bool operator !=(ProcessTree? left, ProcessTree? right) => !Equals(left, right);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProcessTree);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The text of the tree in normal form, without blanks.</summary>
    /// <returns>The text, which <see cref="Parse"/> reads.</returns>
    public override string ToString() => _text;

    private static ProcessTree Block(ProcessOperator kind, string symbol, ReadOnlySpan<ProcessTree> children)
    {
        Guard.NotEmpty(children, nameof(children));
        var flat = new List<ProcessTree>(children.Length);
        for (int i = 0; i < children.Length; i++)
        {
            var child = Guard.NotNull(children[i], Guard.At(nameof(children), i));
            if (child.Operator == kind)
                flat.AddRange(child.Children);
            else
                flat.Add(child);
        }
        if (flat.Count == 1)
            return flat[0];
        if (kind != ProcessOperator.Sequence)
            flat.Sort((left, right) => string.CompareOrdinal(left._text, right._text));
        return new ProcessTree(kind, null, [.. flat], $"{symbol}({string.Join(',', flat.Select(child => child._text))})");
    }

    private IEnumerable<string> Labels()
    {
        var open = new Stack<ProcessTree>();
        open.Push(this);
        while (open.TryPop(out var node))
        {
            if (node.Label is { } label)
                yield return label;
            foreach (var child in node.Children)
                open.Push(child);
        }
    }
}
