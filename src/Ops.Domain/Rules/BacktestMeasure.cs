namespace Ops.Domain.Rules;

/// <summary>What a change of a table adds up to on historic rows.</summary>
/// <param name="Rows">Rows at which both versions give a figure.</param>
/// <param name="Old">The exact sum of the old figures.</param>
/// <param name="New">The exact sum of the new figures.</param>
public sealed record BacktestMeasure(int Rows, decimal Old, decimal New)
{
    /// <summary>New less old.</summary>
    public decimal Delta
    {
        get
        {
            try
            {
                return New - Old;
            }
            catch (OverflowException)
            {
                throw Faults.Overflow(nameof(New), "the difference is beyond decimal", "measure in larger units");
            }
        }
    }
}
