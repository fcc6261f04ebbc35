namespace Ops.Domain.Customers;

/// <summary>How much two different categories still agree in Cohen's kappa.</summary>
public enum KappaWeights
{
    /// <summary>Not at all: Cohen 1960.</summary>
    None = 0,

    /// <summary>1 − |i − j|/(k − 1), by the distance of the ranks.</summary>
    Linear,

    /// <summary>1 − (i − j)²/(k − 1)², by the squared distance of the ranks.</summary>
    Quadratic,
}
