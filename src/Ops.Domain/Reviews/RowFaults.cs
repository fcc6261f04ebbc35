namespace Ops.Domain.Reviews;

/// <summary>Collects what is wrong with the rows of a model by part and key, so that the order of the rows does not show.</summary>
internal sealed class RowFaults
{
    private readonly List<(ModelPart Part, string Key, Fault Fault)> _faults = [];

    private readonly int[] _leftOut = new int[Enum.GetValues<ModelPart>().Length];

    /// <summary>The faults by part, key, code and text.</summary>
    public ImmutableArray<Fault> Sorted =>
        [
            .. _faults
                .OrderBy(row => row.Part)
                .ThenBy(row => row.Key, StringComparer.Ordinal)
                .ThenBy(row => row.Fault.Code)
                .ThenBy(row => row.Fault.Message, StringComparer.Ordinal)
                .Select(row => row.Fault),
        ];

    public int LeftOut(ModelPart part) => _leftOut[(int)part];

    public void LeaveOut(ModelPart part, int rows = 1) => _leftOut[(int)part] += rows;

    public void Add(ModelPart part, string key, FaultCode code, string message, string remedy) =>
        _faults.Add((part, key, new Fault(code, Figures.Format($"{part}[{key}]"), message, remedy)));

    /// <summary>Adds what an engine says of a row as a whole.</summary>
    public void Add(ModelPart part, string key, OpsException refusal)
    {
        foreach (var fault in refusal.Faults)
            _faults.Add((part, key, fault with { Place = Figures.Format($"{part}[{key}]") }));
    }

    /// <summary>True if a reference is known; otherwise it is told.</summary>
    public bool Knows(ModelPart part, string key, bool isKnown, string what, string reference)
    {
        if (!isKnown)
            Add(part, key, FaultCode.UnknownReference, $"{what} '{reference}' is not given", $"give the {what} or correct the key");
        return isKnown;
    }

    /// <summary>True if the engines can judge a row; otherwise their refusal is told, with the field.</summary>
    public bool Stands(ModelPart part, string key, Func<IExplainable> judge)
    {
        try
        {
            judge();
            return true;
        }
        catch (OpsException refusal)
        {
            foreach (var fault in refusal.Faults)
                _faults.Add((part, key, fault with { Place = Figures.Format($"{part}[{key}].{fault.Place}") }));
            return false;
        }
    }

    /// <summary>A copy to which a review adds what only its period shows.</summary>
    public RowFaults Copy()
    {
        var copy = new RowFaults();
        copy._faults.AddRange(_faults);
        _leftOut.CopyTo(copy._leftOut, 0);
        return copy;
    }
}
