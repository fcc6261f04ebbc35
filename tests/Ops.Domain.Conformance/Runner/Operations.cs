using System.Text.Json.Nodes;

namespace Ops.Domain.Conformance;

/// <summary>The table of known ops.</summary>
internal sealed class Operations
{
    private readonly Dictionary<string, Func<Input, JsonNode?>> _table = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _table.Keys.Order(StringComparer.Ordinal);

    /// <summary>Registers an op: from its input to a JSON value with the fields that its README names.</summary>
    public void Add(string op, Func<Input, JsonNode?> run) => _table.Add(op, run);

    public Func<Input, JsonNode?>? Find(string op) => _table.GetValueOrDefault(op);

    public static Operations All()
    {
        var operations = new Operations();
        var adapters = typeof(IAdapter)
            .Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IAdapter)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal);
        foreach (var type in adapters)
            ((IAdapter)Activator.CreateInstance(type)!).Register(operations);
        return operations;
    }
}
