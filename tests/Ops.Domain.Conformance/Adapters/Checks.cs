namespace Ops.Domain.Conformance.Adapters;

/// <summary>
/// Runs parts of a case that can be wrong independently of each other, and reports of all faults the one that the module's README
/// puts first: the library reports the first that it meets, in the order in which its values are made.
/// </summary>
internal sealed class Checks(params FaultCode[] order)
{
    private readonly List<OpsException> _found = [];

    /// <summary>The part's value, or the default if it has a fault, which is kept.</summary>
    public T? Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (OpsException exception)
        {
            _found.Add(exception);
            return default;
        }
    }

    /// <summary>Throws the fault whose code comes first in the order; of equal codes the one that was met first.</summary>
    public void ThrowFirst()
    {
        if (_found.Count > 0)
            throw _found.MinBy(fault => Array.IndexOf(order, fault.Code))!;
    }
}
