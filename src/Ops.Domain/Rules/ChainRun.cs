namespace Ops.Domain.Rules;

/// <summary>The working memory of one forward chain.</summary>
internal sealed class ChainRun
{
    private readonly FactSchema _schema;
    private readonly ImmutableArray<ChainRule> _rules;
    private readonly ConflictPolicy _policy;
    private readonly bool[] _armed;
    private readonly int[] _owner;

    public ChainRun(FactSchema schema, ImmutableArray<ChainRule> rules, FactSheet facts, ConflictPolicy policy)
    {
        _schema = schema;
        _rules = rules;
        _policy = policy;
        Facts = facts;
        _armed = new bool[rules.Length];
        Array.Fill(_armed, true);
        _owner = new int[schema.Names.Length];
        Array.Fill(_owner, -1);
    }

    public FactSheet Facts { get; private set; }

    public List<Firing> Firings { get; } = [];

    /// <summary>The armed rule that holds, of highest salience, then first declared; null at the fixpoint.</summary>
    public int? Next()
    {
        int? next = null;
        for (int i = 0; i < _rules.Length; i++)
        {
            bool better = next is not { } best || _rules[i].Salience > _rules[best].Salience;
            if (better && _armed[i] && _rules[i].When.Holds(Facts) == Truth.True)
                next = i;
        }
        return next;
    }

    public void Fire(int index)
    {
        var rule = _rules[index];
        _armed[index] = false;
        var values = Facts.Copy();
        var set = ImmutableArray.CreateBuilder<KeyValuePair<string, FactValue>>();
        var kept = ImmutableArray.CreateBuilder<string>();
        var unknown = ImmutableArray.CreateBuilder<string>();
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var assignment in rule.Then)
        {
            int at = _schema.IndexOf(assignment.Fact);
            var value = assignment.To.Evaluate(Facts);
            bool differs = values[at] != value;
            if (value.IsMissing)
            {
                unknown.Add(assignment.Fact);
            }
            else if (differs && IsClaimedByAnother(at, index, assignment.Fact, value))
            {
                kept.Add(assignment.Fact);
            }
            else
            {
                set.Add(new(assignment.Fact, value));
                values[at] = value;
                _owner[at] = index;
                if (differs)
                    changed.Add(assignment.Fact);
            }
        }
        Facts = new FactSheet(_schema, values);
        Arm(changed);
        Firings.Add(new Firing(rule.Name, set.ToImmutable(), kept.ToImmutable(), unknown.ToImmutable()));
    }

    /// <summary>The shortest run of rules that the last firings repeat, or the rules of the last firings.</summary>
    public string Loop(int next)
    {
        List<string> names = [.. Firings.Select(firing => firing.Rule), _rules[next].Name];
        for (int length = 1; length <= names.Count / 2; length++)
        {
            int at = names.Count - length;
            bool repeats = true;
            for (int i = at; i < names.Count && repeats; i++)
                repeats = names[i] == names[i - length];
            if (repeats)
                return "loop " + string.Join(" -> ", [.. names[at..], names[at]]);
        }
        return "last firings " + string.Join(" -> ", names.TakeLast(10));
    }

    private bool IsClaimedByAnother(int fact, int rule, string name, FactValue value)
    {
        int owner = _owner[fact];
        if (owner < 0 || owner == rule || _policy == ConflictPolicy.Overwrite)
            return false;
        if (_policy == ConflictPolicy.Keep)
            return true;
        throw Faults.Overlap(
            name,
            $"rule '{_rules[owner].Name}' set {Facts[name]} and rule '{_rules[rule].Name}' sets {value}",
            "let the conditions exclude each other, or choose to overwrite or to keep"
        );
    }

    private void Arm(HashSet<string> changed)
    {
        for (int i = 0; i < _rules.Length; i++)
            _armed[i] |= _rules[i].Reads.Any(changed.Contains);
    }
}
