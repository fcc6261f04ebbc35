namespace Ops.Domain.Kpis;

/// <summary>What one input adds to a change when the inputs are switched in a certain order, beside its fair share.</summary>
/// <param name="Input">The input's name.</param>
/// <param name="Value">The step of the figure when this input is switched in its turn.</param>
/// <param name="Shapley">The fair share, averaged over all orders; see <see cref="Kpis.Shapley"/>.</param>
/// <param name="Difference">Value less fair share: what the order alone has given to this input.</param>
public sealed record ChainContribution(string Input, decimal Value, decimal Shapley, decimal Difference);
